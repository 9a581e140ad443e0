import AssayTesting
import Foundation
import Testing

@Suite struct LocalServerTests {
    @Test func `a request is taken apart: path, query and form`() {
        let request = ServedRequest(
            method: "POST", target: "/a%20b/c?term=x+y%2Bz&term=%C3%A9&flag",
            headers: [
                (name: "content-type", value: "application/x-www-form-urlencoded"), (name: "X-Note", value: "1"),
            ],
            body: Data("retmax=20&id=1%2C2".utf8))
        #expect(request.path == "/a b/c")
        #expect(request.query.map(\.name) == ["term", "term", "flag", "retmax", "id"])
        #expect(request.query.map(\.value) == ["x y+z", "é", "", "20", "1,2"])
        #expect(request.parameter("term") == "x y+z")
        #expect(request.parameter("absent") == nil)
        #expect(request.header("x-note") == "1")
    }

    @Test func `a body that is no form adds no parameters`() {
        let request = ServedRequest(
            method: "POST", target: "/", headers: [(name: "Content-Type", value: "application/json")],
            body: Data("a=1".utf8))
        #expect(request.query.isEmpty)
    }

    @Test func `a port that is taken is an error that says so`() throws {
        let server = try LocalServer { _ in .text("") }
        defer { server.stop() }
        let error = #expect(throws: LocalServerError.self) { try LocalServer(port: server.port) { _ in .text("") } }
        #expect(error?.description == "The local server cannot listen: bind: Address already in use")
    }

    @Test func `a port that was given back can be had again`() throws {
        let server = try LocalServer { _ in .text("") }
        server.stop()
        server.stop()
        let next = try LocalServer(port: server.port) { _ in .text("") }
        #expect(next.port == server.port)
        next.stop()
    }
}
