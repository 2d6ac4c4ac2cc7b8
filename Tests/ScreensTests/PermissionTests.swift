import Casework
import OfficeStore
import TerminalUI
import Testing

@testable import Screens

/// Who may see what: the menu, and whatever can be reached by keys, beside the one table.
@Suite struct PermissionTests {
  private static let officers = ["02", "09", "01", "105", "90"]

  @Test(arguments: officers)
  func `the menu has a line for what the table allows, and none for the rest`(_ number: String)
    throws
  {
    let seat = try Seat(number).press("F9")
    let viewer = try seat.sample.viewer(number)
    let lines: [(name: String, isFor: Bool)] = [
      ("登记信访", viewer.isStaff), ("来访登记", viewer.isStaff),
      ("登记纠纷", viewer.may(.disputes)), ("来访台账", viewer.may(.visits)),
      ("零报告", viewer.reach(of: .reports) == .all), ("督办", viewer.may(.review)),
      ("放假安排", viewer.may(.calendar)), ("规则、代码和节假日表", viewer.may(.tables)),
      ("副本和恢复演练", viewer.may(.copies)), ("本单位（人员、村、终端）", viewer.may(.book)),
      ("号码显示记录", viewer.may(.reveals)),
    ]
    for line in lines {
      #expect(seat.row(with: line.name).isEmpty != line.isFor, "\(number) \(line.name)")
    }
  }

  /// The numbers and matters of cases that somebody may not see.
  private func secrets(_ sample: SampleOffice, _ viewer: Viewer) throws -> [String] {
    var secrets: Set<String> = []
    for officer in sample.office.book.officers {
      for file in try sample.cases(for: try sample.viewer(officer.number))
      where !file.isOpen(to: viewer) {
        secrets.formUnion([file.number?.description ?? "", file.matter])
      }
    }
    let seen = try sample.cases(for: viewer).map(\.matter)
    return secrets.subtracting(seen + [""]).sorted()
  }

  @Test(arguments: officers)
  func `whatever keys are pressed, nothing stands there that one may not see`(_ number: String)
    throws
  {
    let sample = try SampleOffice()
    let viewer = try sample.viewer(number)
    let secrets = try secrets(sample, viewer)
    #expect(!secrets.isEmpty, "somebody may see everything: the test says nothing")
    let menu = try Seat(number, in: sample).press("F9").text.split(separator: "\n")
      .compactMap { $0.dropFirst(2).first }.filter { "123456789abcdef".contains($0) }
    var frames = 0
    func look(_ seat: Seat, _ path: String) {
      frames += 1
      let text = seat.text
      for secret in secrets where text.contains(secret) { Issue.record("\(path): \(secret)") }
    }
    for place in [nil] + menu.map(Optional.some) {
      func arrive() throws -> Seat {
        let seat = try Seat(number, in: sample)
        if let place { seat.press("F9 \(place)") }
        return seat
      }
      let first = try arrive()
      look(first, "\(place ?? "-")")
      for binding in first.stack.top.bindings {
        guard let key = binding.keys.first else { continue }
        let seat = try arrive()
        seat.take(.key(key))
        look(seat, "\(place ?? "-") \(binding.id)")
        for next in seat.stack.top.bindings {
          guard let key = next.keys.first, !seat.isOver else { continue }
          seat.take(.key(key))
          look(seat, "\(place ?? "-") \(binding.id) \(next.id)")
        }
      }
    }
    #expect(frames > 40)
  }
}
