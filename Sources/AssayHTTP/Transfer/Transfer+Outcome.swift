import CCurl
import Foundation

extension Transfer {
    /// What the transfer came to, once libcurl is done with it.
    func outcome(_ result: CURLcode) -> TransferOutcome {
        guard result == CURLE_OK else {
            return .failed(
                TransferOutcome.Failure(
                    code: code(of: result), detail: detail(of: result), bytesReceived: bytes,
                    distrust: Distrust(result, verification: number(CURLINFO_SSL_VERIFYRESULT))))
        }
        guard head.isWhole else {
            let detail = "the headers are not whole"
            return .failed(TransferOutcome.Failure(code: .cutShort, detail: detail, bytesReceived: bytes))
        }
        return .answered(
            TransferOutcome.Answer(
                status: number(CURLINFO_RESPONSE_CODE), headers: head.headers, body: body,
                httpVersion: httpVersion, bytesReceived: bytes, seconds: seconds))
    }

    /// What a transfer that has been silent for too long came to.
    var idleOutcome: TransferOutcome {
        let limit = plan.configuration.idleTimeout / .seconds(1)
        return .failed(TransferOutcome.Failure(code: .idle, detail: "not a byte for \(limit) s", bytesReceived: bytes))
    }

    private var bytes: Int {
        number(CURLINFO_HEADER_SIZE) + offset(CURLINFO_SIZE_DOWNLOAD_T)
    }

    private var seconds: Double {
        Double(offset(CURLINFO_TOTAL_TIME_T)) / 1_000_000
    }

    private var httpVersion: String {
        switch number(CURLINFO_HTTP_VERSION) {
        case CURL_HTTP_VERSION_1_0: "1.0"
        case CURL_HTTP_VERSION_2_0: "2"
        case CURL_HTTP_VERSION_3: "3"
        default: "1.1"
        }
    }

    private func code(of result: CURLcode) -> HTTPError.Code {
        switch result {
        case _ where isTooLarge: .tooLarge
        case CURLE_FILESIZE_EXCEEDED: .tooLarge
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .resolveFailed
        case CURLE_COULDNT_CONNECT: .connectFailed
        case CURLE_OPERATION_TIMEDOUT where lastSign == nil && offset(CURLINFO_NAMELOOKUP_TIME_T) == 0: .resolveFailed
        case CURLE_OPERATION_TIMEDOUT where lastSign == nil: .connectFailed
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2,
            CURLE_HTTP2_STREAM, CURLE_BAD_CONTENT_ENCODING:
            .cutShort
        case CURLE_SSL_CONNECT_ERROR where number(CURLINFO_OS_ERRNO) == Int(ECONNRESET): .cutShort
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_USE_SSL_FAILED:
            .tlsFailed
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .badAnswer
        case CURLE_URL_MALFORMAT: .refusedURL
        default: .other
        }
    }

    private func detail(of result: CURLcode) -> String {
        let text = String(cString: errorText)
        if !text.isEmpty { return text }
        return String(cString: curl_easy_strerror(result))
    }

    private func number(_ info: CURLINFO) -> Int {
        var value = 0
        return assay_curl_getinfo_long(easy, info, &value) == CURLE_OK ? value : 0
    }

    private func offset(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        return assay_curl_getinfo_offset(easy, info, &value) == CURLE_OK ? Int(value) : 0
    }
}
