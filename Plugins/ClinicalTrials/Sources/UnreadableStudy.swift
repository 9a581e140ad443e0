/// Why a study is no record.
struct UnreadableStudy: Error, Hashable {
    var message: String
}
