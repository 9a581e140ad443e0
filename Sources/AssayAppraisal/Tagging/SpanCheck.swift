package import AssayKit

/// Checks that spans say what the record says.
package enum SpanCheck {
    /// Whether a span's text is the slice of the record's field at its offsets, scalar by scalar.
    package static func holds(_ span: Span, in record: Record) -> Bool {
        let text = span.field == .title ? record.title ?? "" : record.abstractText
        let scalars = text.unicodeScalars
        guard span.start >= 0, span.start < span.end,
            let low = scalars.index(scalars.startIndex, offsetBy: span.start, limitedBy: scalars.endIndex),
            let high = scalars.index(low, offsetBy: span.end - span.start, limitedBy: scalars.endIndex)
        else { return false }
        return scalars[low..<high].elementsEqual(span.text.unicodeScalars)
    }

    /// The spans of tags that do not hold; empty is right.
    package static func failures(of tags: Tags, in record: Record) -> [Span] {
        let spans =
            tags.themes.flatMap(\.spans) + tags.design.spans + tags.direction.spans
            + [tags.sampleSizeSpan].compactMap(\.self)
        return spans.filter { !holds($0, in: record) }
    }
}
