import Hummingbird
import Publishing

/// The files that pages load.
struct AssetRoutes {
  func add(to router: Router<BasicRequestContext>) {
    for asset in PageAsset.allCases {
      router.get(RouterPath(asset.address.path)) { _, _ in
        Answer(try asset.bytes(), mediaType: asset.mediaType).response
      }
    }
  }
}
