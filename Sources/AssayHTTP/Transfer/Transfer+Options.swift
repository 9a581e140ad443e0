import CCurl
import Foundation

extension Transfer {
    /// Tells libcurl everything about the transfer; the first option that it refuses, or `CURLE_OK`.
    func configure() -> CURLcode {
        let steps = [setAddress, setSecurity, setLimits, setRequest, setCallbacks]
        for step in steps {
            for code in step() where code != CURLE_OK { return code }
        }
        return CURLE_OK
    }

    private func setAddress() -> [CURLcode] {
        let isPlain = plan.address.scheme == "http"
        return [
            assay_curl_setopt_string(easy, CURLOPT_URL, plan.address.text),
            assay_curl_setopt_protocols(easy, isPlain ? 1 : 0),
            // Redirects are followed by us, hop by hop, each one checked.
            assay_curl_setopt_long(easy, CURLOPT_FOLLOWLOCATION, 0),
            assay_curl_setopt_long(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS),
            // Wait for a connection that can be shared rather than open another one; means nothing to HTTP/1.1.
            assay_curl_setopt_long(easy, CURLOPT_PIPEWAIT, isPlain ? 0 : 1),
            // This machine is never asked through a proxy that the environment names.
            plan.address.isLoopback ? assay_curl_setopt_string(easy, CURLOPT_PROXY, "") : CURLE_OK,
        ]
    }

    private func setSecurity() -> [CURLcode] {
        [
            assay_curl_setopt_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
            assay_curl_setopt_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
            assay_curl_setopt_long(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
            assay_curl_setopt_long(easy, CURLOPT_HTTP09_ALLOWED, 0),
            assay_curl_setopt_long(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
            plan.configuration.caFile.map { assay_curl_setopt_string(easy, CURLOPT_CAINFO, $0) } ?? CURLE_OK,
        ]
    }

    private func setLimits() -> [CURLcode] {
        let configuration = plan.configuration
        return [
            // Signals and threads do not go together.
            assay_curl_setopt_long(easy, CURLOPT_NOSIGNAL, 1),
            assay_curl_setopt_quick_exit(easy),
            assay_curl_setopt_long(easy, CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout.wholeMilliseconds),
            assay_curl_setopt_long(easy, CURLOPT_TIMEOUT_MS, plan.timeLimit.wholeMilliseconds),
            assay_curl_setopt_offset(easy, CURLOPT_MAXFILESIZE_LARGE, max(1, plan.maximumBytes)),
            assay_curl_setopt_long(easy, CURLOPT_TCP_KEEPALIVE, 1),
        ]
    }

    private func setRequest() -> [CURLcode] {
        var codes = [
            assay_curl_setopt_string(easy, CURLOPT_USERAGENT, plan.configuration.userAgent),
            // Everything that libcurl can unpack.
            assay_curl_setopt_string(easy, CURLOPT_ACCEPT_ENCODING, ""),
            setHeaders(),
        ]
        if plan.method == .post {
            codes += setBody(plan.body ?? Data())
        }
        return codes
    }

    private func setHeaders() -> CURLcode {
        // A body is sent at once, without the second of waiting for "100 Continue".
        let all = plan.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" } + ["Expect:"]
        for line in all {
            guard let longer = curl_slist_append(lines, line) else { return CURLE_OUT_OF_MEMORY }
            lines = longer
        }
        return assay_curl_setopt_list(easy, CURLOPT_HTTPHEADER, lines)
    }

    /// libcurl copies the body, so the size must be known to it first.
    private func setBody(_ body: Data) -> [CURLcode] {
        var bytes = [UInt8](body)
        return [
            assay_curl_setopt_long(easy, CURLOPT_POST, 1),
            assay_curl_setopt_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, bytes.count),
            bytes.withUnsafeMutableBytes {
                assay_curl_setopt_pointer(easy, CURLOPT_COPYPOSTFIELDS, $0.baseAddress)
            },
        ]
    }

    /// The context of every callback is this object, which ``TransferLoop`` keeps while the transfer is under way.
    private func setCallbacks() -> [CURLcode] {
        let context = Unmanaged.passUnretained(self).toOpaque()
        return [
            assay_curl_setopt_pointer(easy, CURLOPT_ERRORBUFFER, errorText),
            assay_curl_setopt_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
            assay_curl_setopt_pointer(easy, CURLOPT_HEADERDATA, context),
            assay_curl_setopt_write(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
                Transfer.of(context)?.receiveHeader(bytes, size * count) ?? 0
            },
            assay_curl_setopt_pointer(easy, CURLOPT_WRITEDATA, context),
            assay_curl_setopt_write(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
                Transfer.of(context)?.receiveBody(bytes, size * count) ?? 0
            },
            assay_curl_setopt_pointer(easy, CURLOPT_PREREQDATA, context),
            assay_curl_setopt_prereq(easy) { context, _, _, _, _ in
                Transfer.of(context)?.launch()
                return Int32(CURL_PREREQFUNC_OK)
            },
        ]
    }
}

extension Duration {
    /// Milliseconds, at least one (zero would mean no limit to libcurl), at most a week.
    fileprivate var wholeMilliseconds: Int {
        Int(max(1, min(self / .milliseconds(1), 604_800_000)).rounded(.up))
    }
}
