//! What people ask about answer templates: which there are to choose from.

pub mod list;

const KIND: &str = "answer_template";
