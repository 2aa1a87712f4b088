//! Why the teams say no.

use crate::refusals;

refusals! {
    TeamRefusal {
        NotFormed => "team.not_formed", Some("team"),
            "Cette équipe n'existe pas : créez-la d'abord.",
            "This team does not exist: form it first.";
        AlreadyFormed => "team.already_formed", Some("team"),
            "Cette équipe existe déjà sous un autre nom : renommez-la.",
            "This team already exists under another name: rename it.";
        Disbanded => "team.disbanded", Some("team"),
            "Cette équipe est dissoute : choisissez-en une autre.",
            "This team is disbanded: choose another one.";
        WithoutName => "team.without_name", Some("name"),
            "L'équipe n'a pas de nom : donnez-lui-en un.",
            "The team has no name: give it one.";
        NameTooLong { longest: usize } => "team.name_too_long", Some("name"),
            "Ce nom est trop long : restez sous {longest} caractères.",
            "This name is too long: stay under {longest} characters.";
        NameTaken { name: String } => "team.name_taken", Some("name"),
            "Une équipe s'appelle déjà « {name} » : choisissez un autre nom.",
            "A team is already called \"{name}\": choose another name.";
        NobodyToChoose => "team.nobody_to_choose", Some("team"),
            "L'équipe n'a pas de membre : ajoutez-en un ou désignez une personne.",
            "The team has no member: add one or name a person.";
        TooManyLabels { most: usize } => "team.too_many_labels", Some("skills"),
            "Il y a trop de mots : gardez les {most} qui comptent.",
            "There are too many words: keep the {most} that matter.";
    }
}
