import Wording

/// Where the fields of a form stand, in lines from its top.
struct FormLayout {
  /// The place of one field: mark, label, two blanks, value.
  struct Place: Hashable {
    var line: Int
    var column: Int
    var labelColumns: Int
    var valueColumn: Int
    var valueColumns: Int
    var rows: Int
  }

  /// A line under a row that says what is wrong with a field of that row.
  struct Problem: Hashable {
    var line: Int
    var column: Int
    var field: Int
  }

  private(set) var places: [Place] = []
  private(set) var problems: [Problem] = []
  private(set) var lines = 0

  init(_ fields: [FormField], columns: Int, troubled: Set<String>) {
    let widest = Self.labelColumns(fields, columns: columns)
    var rows: [[Int]] = []
    var end = 0
    for (index, field) in fields.enumerated() {
      let isFirst =
        rows.isEmpty || field.takesRow || field.beginsRow || field.beginsGroup
        || fields[index - 1].takesRow
        || end + 2 + Self.columns(of: field, label: TextWidth.columns(of: field.label)) > columns
      if isFirst { rows.append([]) }
      rows[rows.count - 1].append(index)
      let label = isFirst ? widest : TextWidth.columns(of: field.label)
      end = (isFirst ? 0 : end + 2) + Self.columns(of: field, label: label)
    }
    for row in rows { place(row, of: fields, columns: columns, widest: widest, troubled) }
  }

  /// The lines of a field and of what is wrong with it.
  func span(of index: Int) -> Range<Int> {
    let place = places[index]
    let last = problems.filter { $0.field == index }.map(\.line).max() ?? 0
    return place.line..<max(place.line + place.rows, last + 1)
  }

  private mutating func place(
    _ row: [Int], of fields: [FormField], columns: Int, widest: Int, _ troubled: Set<String>
  ) {
    if let first = row.first, fields[first].beginsGroup, lines > 0 { lines += 1 }
    var column = 0
    for index in row {
      let field = fields[index]
      let own = TextWidth.columns(of: field.label)
      let label = field.isFlag ? 0 : index == row.first ? max(own, widest) : own
      let value = column + 2 + label + (field.isFlag ? 0 : 2)
      let wished = field.isFlag ? own + 4 : field.width ?? columns
      let place = Place(
        line: lines, column: column, labelColumns: label, valueColumn: value,
        valueColumns: max(1, min(wished, columns - value)), rows: field.rows)
      places.append(place)
      column = value + place.valueColumns + 2
    }
    lines += row.map { fields[$0].rows }.max() ?? 1
    for index in row where troubled.contains(fields[index].id) {
      problems.append(Problem(line: lines, column: min(widest + 4, columns / 3), field: index))
      lines += 1
    }
  }

  /// The columns of the labels that surely begin a row.
  private static func labelColumns(_ fields: [FormField], columns: Int) -> Int {
    let first = fields.enumerated().filter { index, field in
      !field.isFlag
        && (index == 0 || field.takesRow || field.beginsRow || field.beginsGroup
          || fields[index - 1].takesRow)
    }
    let widest = first.map { TextWidth.columns(of: $0.element.label) }.max() ?? 0
    return min(widest, columns / 3)
  }

  private static func columns(of field: FormField, label: Int) -> Int {
    field.isFlag ? 6 + TextWidth.columns(of: field.label) : 4 + label + (field.width ?? 8)
  }
}
