/// Why a request cannot be made, as a sentence for whoever makes it.
struct RequestFault: Error {
  let message: String
}
