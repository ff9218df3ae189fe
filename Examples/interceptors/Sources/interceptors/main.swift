import Foundation
import Gallery

let timings = Timings()
let cache = Cache()
var configuration = APIConfiguration(
  server: CommandLine.arguments.dropFirst().first ?? "http://127.0.0.1:8000",
  authentication: .bearer("secret"),
  // What the first one sees is all that the client asks for; the last one stands before the server.
  interceptors: [timings, cache, Chaos(breaking: [2, 5])]
)
configuration.retries.delay = .milliseconds(10)
let photos = PhotosApi(configuration: configuration)

for _ in 1...3 {
  print(try await photos.getPhoto(id: "p1").title)
}
print(try await photos.listPhotos(tag: ["sea"]).photos.count)

print("taken from the cache: \(await cache.hits)")
for (operation, requests) in await timings.requests.sorted(by: { $0.key < $1.key }) {
  print("\(operation): \(requests.count) requests")
}
