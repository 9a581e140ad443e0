/// Where the history server keeps a search's identifiers; for some hours, by NCBI's word.
struct SearchHistory: Hashable {
    var webEnvironment: String
    var queryKey: String
}
