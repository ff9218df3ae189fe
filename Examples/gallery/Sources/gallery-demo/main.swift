import Foundation
import Gallery

let server = CommandLine.arguments.dropFirst().first ?? "http://127.0.0.1:8000"
let configuration = APIConfiguration(server: server, authentication: .bearer("secret"))
let photos = PhotosApi(configuration: configuration)

for photo in try await photos.listPhotos(tag: ["sea"]).photos {
  print("\(photo.id): \(photo.title)")
}

let picture = MultipartFile(bytes: Array("not really a picture".utf8), filename: "sunrise.jpg")
let uploaded = try await photos.uploadPhoto(
  body: .init(file: picture, title: "Sunrise", tags: ["sea"])
)
print("\(uploaded.id) has \(uploaded.size) bytes")

for try await photo in photos.allPhotos(pageSize: 2) {
  print(photo.title)
}

for try await event in try await ActivityApi(configuration: configuration).watchActivity() {
  switch event.data {
  case .photoAdded(let added): print("new: \(added.photo.title)")
  case .commentAdded(let comment): print("\(comment.photoID): \(comment.text)")
  case .photoRemoved(let removed): print("gone: \(removed.photoID)")
  case .unrecognized(let json): print("something else: \(json)")
  }
}

do {
  _ = try await photos.getPhoto(id: "p99")
} catch {
  print(error.body?.message ?? error.description)
}
