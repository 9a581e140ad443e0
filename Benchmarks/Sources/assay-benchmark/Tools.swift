/// The built programs, and a folder for what they write.
struct Tools {
    let assay: String
    let server: String
    let scratch: ScratchFolder
}
