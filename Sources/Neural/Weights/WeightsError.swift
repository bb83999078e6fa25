/// A file of weights cannot be used: which file, what is wrong with it where, and what to do.
package enum WeightsError: Error, Hashable, CustomStringConvertible {
  case missing(path: String)
  case notWeights(path: String)
  case newerVersion(path: String, version: Int)
  case truncated(path: String, expected: Int, found: Int)
  case altered(path: String)
  case malformedHeader(path: String, reason: String)
  case wrongTensor(path: String, name: String, reason: String)

  package var description: String {
    let again = "install the program again with its resource folders"
    return switch self {
    case .missing(let path):
      "\(path): the weights of the language model cannot be read; \(again)"
    case .notWeights(let path):
      "\(path): byte 0 does not begin a file of weights («READOUTW»); name a file that "
        + "Training wrote, or \(again)"
    case .newerVersion(let path, let version):
      "\(path): byte 8 says format \(version), and this program reads format 1; use a newer program"
    case .truncated(let path, let expected, let found):
      "\(path): the file ends at byte \(found) and should at byte \(expected); copy it again, or "
        + again
    case .altered(let path):
      "\(path): the bytes from 32 on do not have the digest that byte 24 says; copy the file "
        + "again, or \(again)"
    case .malformedHeader(let path, let reason):
      "\(path): the header at byte 32 \(reason); write the weights again with Training"
    case .wrongTensor(let path, let name, let reason):
      "\(path): the tensor «\(name)» \(reason); write the weights again with Training"
    }
  }
}
