/// The right to write a workspace, held by one process at a time.
package final class WriterLock: Sendable {}
