//! What is refused before anything is asked of the schema: too much, too slow, or from a stranger's page.

use domain::refusals;

refusals! {
    /// Why a request stays outside.
    Door {
        UnknownOrigin { origin: String } => "http.unknown_origin", None,
            "Cette page ({origin}) n'est pas connue de ce serveur : demandez à qui l'exploite de l'ajouter à REGIE_ORIGINS.",
            "This page ({origin}) is not known to this server: ask whoever runs it to add it to REGIE_ORIGINS.";
        OtherSite => "http.other_site", None,
            "La demande vient d'un autre site : faites-la depuis une page de ce serveur, ou d'une origine qu'il connaît.",
            "The request comes from another site: send it from a page of this server, or from an origin it knows.";
        NotJson => "http.not_json", None,
            "Envoyez du JSON, avec l'en-tête Content-Type: application/json.",
            "Send JSON, with the header Content-Type: application/json.";
        NotARequest { why: String } => "http.not_a_request", None,
            "Ce n'est pas une requête GraphQL ({why}) : envoyez un objet JSON avec une clé query.",
            "This is not a GraphQL request ({why}): send a JSON object with a key query.";
        BodyTooLarge { bytes: usize } => "http.body_too_large", None,
            "La demande dépasse {bytes} octets : envoyez-en moins à la fois.",
            "The request is larger than {bytes} bytes: send less at a time.";
        BodyTooSlow { seconds: u64 } => "http.body_too_slow", None,
            "La demande n'est pas arrivée en entier en {seconds} secondes : vérifiez la connexion et renvoyez-la.",
            "The request did not arrive whole within {seconds} seconds: check the connection and send it again.";
        BodyBroken => "http.body_broken", None,
            "La demande est arrivée abîmée : renvoyez-la.",
            "The request arrived broken: send it again.";
        AnswerTooSlow { seconds: u64 } => "http.answer_too_slow", None,
            "La réponse n'est pas venue en {seconds} secondes : demandez-en moins, ou réessayez (le même commandId n'a qu'un effet).",
            "There was no answer within {seconds} seconds: ask for less, or try again (the same commandId has one effect).";
        TooManyOfYours => "http.too_many_of_yours", None,
            "Trop de demandes en cours viennent de votre adresse : attendez les réponses, puis réessayez.",
            "Too many requests from your address are under way: wait for their answers, then try again.";
        TooMany => "http.too_many", None,
            "Le serveur a trop de demandes en cours : réessayez dans un instant.",
            "The server has too many requests under way: try again in a moment.";
        DocumentTooLong { bytes: usize } => "graphql.document_too_long", Some("query"),
            "La requête GraphQL dépasse {bytes} octets : passez les valeurs en variables, ou demandez moins de champs.",
            "The GraphQL document is larger than {bytes} bytes: pass values as variables, or ask for fewer fields.";
        TooManyTokens { at_most: usize } => "graphql.too_many_tokens", Some("query"),
            "La requête GraphQL compte plus de {at_most} mots et signes : coupez-la en plusieurs.",
            "The GraphQL document has more than {at_most} words and signs: cut it in several.";
        TooNested { at_most: usize } => "graphql.too_nested", Some("query"),
            "La requête GraphQL est imbriquée sur plus de {at_most} niveaux : demandez moins profond.",
            "The GraphQL document is nested more than {at_most} levels deep: ask less deep.";
        TooManyFields { at_most: usize } => "graphql.too_many_fields", Some("query"),
            "La requête demande plus de {at_most} champs, fragments compris : coupez-la en plusieurs.",
            "The query asks for more than {at_most} fields, fragments included: cut it in several.";
        TooManyRootFields { at_most: usize } => "graphql.too_many_root_fields", Some("query"),
            "La requête pose plus de {at_most} questions à la fois : coupez-la en plusieurs.",
            "The query asks more than {at_most} questions at once: cut it in several.";
        TooManyAliases { at_most: usize } => "graphql.too_many_aliases", Some("query"),
            "La requête donne plus de {at_most} alias : coupez-la en plusieurs.",
            "The query gives more than {at_most} aliases: cut it in several.";
        TooManyDirectives { at_most: usize } => "graphql.too_many_directives", Some("query"),
            "La requête porte plus de {at_most} directives : coupez-la en plusieurs.",
            "The query carries more than {at_most} directives: cut it in several.";
        TooDeep { at_most: usize } => "graphql.too_deep", Some("query"),
            "La requête descend à plus de {at_most} niveaux : demandez moins profond.",
            "The query goes more than {at_most} levels deep: ask less deep.";
        TooComplex { at_most: usize } => "graphql.too_complex", Some("query"),
            "La requête coûte plus de {at_most} points : demandez moins de lignes par page, ou moins de relations.",
            "The query costs more than {at_most} points: ask for fewer rows a page, or fewer relations.";
        FragmentCycle => "graphql.fragment_cycle", Some("query"),
            "Un fragment de la requête se contient lui-même : retirez cette boucle.",
            "A fragment of the query contains itself: take the loop out.";
        VariablesTooLarge { bytes: usize } => "graphql.variables_too_large", Some("variables"),
            "Les variables dépassent {bytes} octets : envoyez-en moins à la fois.",
            "The variables are larger than {bytes} bytes: send less at a time.";
        IntrospectionOff => "graphql.introspection_off", Some("query"),
            "Ce serveur ne décrit pas son schéma : lisez schema.graphql, ou demandez à qui l'exploite de permettre REGIE_INTROSPECTION.",
            "This server does not describe its schema: read schema.graphql, or ask whoever runs it to allow REGIE_INTROSPECTION.";
    }
}
