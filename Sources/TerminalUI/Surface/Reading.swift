/// What a surface says besides its cells, noted by the widgets as they draw: what is on top, what
/// has the keys, which rows a list shows.
///
/// Who sees no cells is told from this, so that a screen made of widgets needs nothing of its own.
struct Reading: Hashable, Sendable {
  /// What has the keys.
  enum Focus: Hashable, Sendable {
    case form(Form, in: Rect)
    case dialog(Dialog)
    case list(PickList)
    case text(TextField, in: Rect)
  }

  /// A box over the screen, which is then what there is to read.
  struct Box: Hashable, Sendable {
    var inside: Rect
    var title: String
    var note: String
  }

  /// The rows of a table that are shown, whole and not cut to their columns.
  struct Rows: Hashable, Sendable {
    var place: Rect
    var titles: [String]
    var first: Int
    var texts: [String]
    var selected: Int
    var height: Int
    var count: Int
  }

  var frame: Frame?
  var box: Box?
  var rows: Rows?
  var focus: Focus?
}
