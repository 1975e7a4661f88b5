extension Language {
    /// English, British and American. Each table is in a file beside this one; another language is another folder.
    static let english = Language(
        code: "en", tables: English.tables, verbForms: English.verbForms, nounForms: English.nounForms,
        clauseWords: ["while", "whilst", "as", "then", "but", "because"], isNoun: English.isNoun,
        looksOngoing: English.looksOngoing, ongoing: English.ongoing)
}

enum English {
    static let tables: [Table] =
        bodies + things + changes + handwork + speech + camera + people + manners + scenes + grammar + composing
}
