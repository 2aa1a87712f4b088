//! Why an account says no.

use crate::refusals;
use kernel::Money;

refusals! {
    AccountRefusal {
        NotOpened => "account.not_opened", Some("account"),
            "Ce compte n'existe pas : ouvrez-le d'abord.",
            "This account does not exist: open it first.";
        AlreadyOpened => "account.already_opened", Some("account"),
            "Ce compte est déjà ouvert avec d'autres informations : modifiez-le.",
            "This account is already open with other details: change it.";
        Closed => "account.closed", Some("account"),
            "Ce compte est fermé : ouvrez-en un autre.",
            "This account is closed: open another one.";
        NameMissing => "account.name_missing", Some("name"),
            "Le compte n'a pas de nom : indiquez celui de la personne.",
            "The account has no name: enter the person's.";
        NotAnEmail => "account.not_an_email", Some("email"),
            "Cette adresse mail est incomplète : écrivez-la en entier, comme nom@exemple.fr.",
            "This mail address is incomplete: write it in full, like name@example.com.";
        CompanyMissing => "account.company_missing", Some("client"),
            "Le compte d'un client ou d'un partenaire doit nommer son entreprise : choisissez-la.",
            "A client's or a partner's account must name their company: choose it.";
        CompanyOfAColleague => "account.company_of_a_colleague", Some("client"),
            "Seul le compte d'un client ou d'un partenaire nomme une entreprise : retirez-la ou choisissez l'un de ces rôles.",
            "Only a client's or a partner's account names a company: remove it or choose one of these roles.";
        ClientStaysClient => "account.client_stays_client", Some("role"),
            "Un compte client ne devient pas un compte de l'équipe, ni l'inverse : ouvrez un autre compte.",
            "A client's account does not become a colleague's, nor the reverse: open another account.";
        CostOfAnOutsider => "account.cost_of_an_outsider", Some("account"),
            "Seul le travail d'un collègue a un coût : choisissez un compte de l'équipe.",
            "Only a colleague's work has a cost: choose an account of the team.";
        CostNegative { hourly: Money } => "account.cost_negative", Some("hourly"),
            "{hourly:#} est négatif : indiquez ce que coûte une heure, 0 au moins.",
            "{hourly} is negative: enter what an hour costs, 0 at least.";
    }
}
