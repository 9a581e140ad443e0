extension MarkupText {
    /// The text with its character references (`&amp;`, `&#945;`, `&#x3b1;`) decoded once; unknown ones stay.
    static func decodeEntities(_ text: String) -> String {
        let source = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "&"), let end = end(in: source, from: index + 1),
                let character = decode(String(decoding: source[(index + 1)..<end], as: UTF8.self))
            {
                output += character.utf8
                index = end + 1
            } else {
                output.append(source[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The place of the semicolon that ends a reference.
    private static func end(in source: [UInt8], from start: Int) -> Int? {
        let window = source[start..<min(source.count, start + 12)]
        return window.firstIndex(of: UInt8(ascii: ";"))
    }

    private static func decode(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return named[name] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }

    /// The named references of HTML 4 that metadata are seen to use (W3C, *HTML 4.01*, section 24).
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "", "copy": "©",
        "reg": "®", "deg": "°", "plusmn": "±", "micro": "µ", "middot": "·", "times": "×", "divide": "÷", "ndash": "–",
        "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•", "prime": "′",
        "trade": "™", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "minus": "−", "infin": "∞", "thinsp": "\u{2009}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "zwnj": "", "zwj": "", "rarr": "→", "larr": "←", "harr": "↔",
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
        "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
        "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Delta": "Δ", "Omega": "Ω",
        "Sigma": "Σ", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
        "eacute": "é", "egrave": "è", "ecirc": "ê", "aacute": "á", "agrave": "à", "acirc": "â", "iacute": "í",
        "oacute": "ó", "ocirc": "ô", "uacute": "ú", "ntilde": "ñ", "ccedil": "ç", "aring": "å", "oslash": "ø",
        "aelig": "æ", "Eacute": "É", "frac12": "½", "sup2": "²", "sup3": "³", "euro": "€", "pound": "£", "sect": "§",
    ]
}
