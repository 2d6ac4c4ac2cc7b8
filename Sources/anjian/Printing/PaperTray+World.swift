import Casework
import Foundation
import OfficeStore
import Paperwork
import Screens
import Wording

extension PaperTray {
  /// The templates, the folder of exports and the printer of an office.
  ///
  /// - Parameter place: the file in that folder that the form is written to, if it is named.
  static func of(
    _ office: Office, _ world: World, printer: String? = nil, to place: String? = nil
  ) -> PaperTray {
    let path = office.path
    return PaperTray(
      template: { name in try template(name, of: path, world) },
      put: { form, way in
        switch way {
        case .text, .pdf:
          let kept =
            try place.map { try PaperFolder.save(form, to: $0, in: ExportFolder(of: office)) }
            ?? PaperFolder.keep(form, way == .pdf ? "pdf" : "txt", in: ExportFolder(of: office))
          return Delivery(way, place: kept)
        case .printer:
          let kept = try PaperFolder.keep(form, "pdf", in: ExportFolder(of: office))
          do throws(Printer.Refusal) {
            let said = try Printer(world, name: printer).print(kept, title: form.title)
            return Delivery(.printer, place: kept, remark: said.isEmpty ? nil : Wording(said))
          } catch {
            return Delivery(.pdf, place: kept, remark: error.wording)
          }
        }
      })
  }

  /// The office's own template, beside its file, else the shipped one.
  private static func template(_ name: String, of office: String, _ world: World) throws -> String {
    let own = URL(fileURLWithPath: office + ".templates").appendingPathComponent(name + ".txt")
    guard FileManager.default.fileExists(atPath: own.path) else {
      return try Resources(world).template(name)
    }
    guard let data = try? Data(contentsOf: own), let text = String(validating: data, as: UTF8.self)
    else {
      throw Complaint(
        .inputOutput,
        Wording(
          zh: "\(own.path) 无法读取，或者不是UTF-8文本，请重新保存",
          en: "\(own.path) cannot be read or is no UTF-8 text: please save it again"))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
