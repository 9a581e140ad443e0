internal import CCrypto
public import Foundation

/// The SHA-256 digest (FIPS 180-4) of bytes, by OpenSSL's libcrypto.
public enum SHA256 {
    /// The digest as 64 lower-case hexadecimal digits.
    public static func hex(_ data: Data) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = data.withUnsafeBytes { bytes in
            EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
        }
        // EVP_Digest fails only when libcrypto was built without SHA-256, in which case nothing of Assay can work.
        precondition(done == 1 && length == 32, "libcrypto has no SHA-256")
        return digest.map(Self.hexadecimal).joined()
    }

    /// The digest of a text's UTF-8 bytes.
    public static func hex(_ text: String) -> String {
        hex(Data(text.utf8))
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
