import AssayKit
import Foundation
import Testing

@testable import AssayAppraisal

@Suite struct QueryProposerTests {
    private func propose(_ text: String) throws -> ProposedQuery {
        QueryProposer.propose(for: try Document.read(data: Data(text.utf8), name: "a.md"))
    }

    @Test func `an article on statins`() throws {
        let proposal = try propose(
            """
            # Do statins prevent heart attacks?

            Statins are taken by millions of people. Statins lower cholesterol and prevent heart attacks and strokes.
            Some people on statins have muscle pain. Heart attacks are the main cause of death.
            """)
        #expect(proposal.interventions == ["statins"])
        #expect(proposal.conditions.first == "heart attacks")
        #expect(proposal.query.hasPrefix("(statin OR statins) AND "))
        #expect(proposal.query.contains("\"heart attacks\""))
    }

    @Test func `an article on a vitamin`() throws {
        let proposal = try propose(
            "# Vitamin D and broken bones\n\nVitamin D does not prevent fractures. Fractures are common. Vitamin D supplements are cheap. Many take vitamin D."
        )
        #expect(proposal.interventions.first?.lowercased() == "vitamin d")
        #expect(proposal.conditions == ["fractures"])
    }

    @Test func `an article on phones at school`() throws {
        let proposal = try propose(
            "# Phone bans in schools\n\nPhone bans are spreading in schools. Pupils learn more in schools with phone bans. Bullying falls in such schools."
        )
        #expect(proposal.query.lowercased().contains("phone"))
        #expect(proposal.query.contains(" AND "))
    }

    @Test func `an article on an operation`() throws {
        let proposal = try propose(
            "# Knee arthroscopy for osteoarthritis\n\nKnee arthroscopy is common. Knee arthroscopy does not help knee pain in osteoarthritis."
        )
        #expect(proposal.interventions.contains { $0.lowercased().contains("arthroscopy") })
        #expect(proposal.conditions.contains { $0.lowercased().contains("osteoarthritis") })
    }

    @Test func `a verb between two names is part of neither`() throws {
        let proposal = try propose(
            "# Do statins prevent stroke?\n\nStatins prevent stroke in adults. Muscle pain is common.")
        #expect(proposal.interventions == ["statins"])
        #expect(proposal.conditions.first == "stroke")
        #expect(proposal.query == "(statin OR statins) AND stroke")
    }

    @Test func `a Spanish text`() throws {
        let proposal = try propose(
            "# Las estatinas y el colesterol\n\nLas estatinas bajan el colesterol. Las estatinas son seguras para el corazón."
        )
        #expect(proposal.query == "(estatina OR estatinas) AND colesterol")
    }

    @Test(arguments: ["Coffee.", "Bees make honey all summer long", "12 34", "有効です", "👍🏽 ok"])
    func `any text gives a query that parses`(text: String) throws {
        let proposal = try propose(text)
        #expect(throws: Never.self) { try Query.parse(proposal.query) }
        #expect(!proposal.reason.isEmpty)
    }

    @Test(arguments: ["The.", "It is so.", "AND OR NOT", "# Heading\n\n## Headings\n\n## Heading"])
    func `function words and bare headings give no query, and the reason says so`(text: String) throws {
        let proposal = try propose(text)
        #expect(proposal.query.isEmpty)
        #expect(proposal.reason == "No query: the document holds no word that names its matter.")
    }

    @Test func `a word is proposed once, and a title's words where nothing stands out`() throws {
        #expect(try propose("Coffee.").query == "coffee")
        #expect(try propose("# The tea\n\n## Heading\n").query == "tea")
    }
}
