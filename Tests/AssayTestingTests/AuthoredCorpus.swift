import AssayTesting
import Foundation

/// Four works written for these tests.
enum AuthoredCorpus {
    private static let lines = """
        {"key":"a","title":"Veltrazine for <i>noctalgia</i> & sleep","pmid":"101","doi":"10.1000/A(1)","pmcid":"PMC11","year":2001,"month":2,"day":3,"journal":"Tests","types":["Randomized Controlled Trial"],"authors":[{"family":"Roe","given":"Ann B"},{"collective":"Tests Group"}],"abstract":[{"label":"METHODS","text":"We asked 40 people."},{"label":"RESULTS","text":"p<0.05 in H<sub>2</sub>O."}],"mesh":[{"term":"Noctalgia","qualifiers":["drug therapy"],"major":true}],"ncts":["NCT90000001"],"retracted":{"notice_pmid":"102","notice_doi":"10.1000/notice","date":"2003-04-05","source":"both"}}
        {"key":"b","title":"Retraction: Veltrazine for noctalgia","pmid":"102","doi":"10.1000/notice","year":2003,"journal":"Tests","retracts":{"pmid":"101","doi":"10.1000/A(1)"},"sources":["pubmed","crossref"]}
        {"key":"c","title":"Sarvicept in pellic fever","doi":"10.1000/pre","year":2010,"types":["Preprint"],"preprint_of":{"pmid":"101"},"abstract":[{"text":"An early look at noctalgia."}]}
        {"key":"d","title":"Veltrazine registration","trial":{"nct":"NCT90000001","status":"COMPLETED","conditions":["Noctalgia"],"interventions":[{"name":"Veltrazine"}],"start":"2000-05"}}
        """

    /// The works.
    static func make() throws -> Corpus {
        try Corpus.load(jsonl: Data(lines.utf8))
    }
}
