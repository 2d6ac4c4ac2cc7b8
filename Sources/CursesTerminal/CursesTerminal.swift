import CTerminal
public import TerminalUI

/// A terminal over ncurses: bytes are read and decoded here, ncurses draws.
///
/// There is one at a time; it stays on the thread that opened it.
public final class CursesTerminal: Terminal {
  /// The window as it is now.
  public private(set) var size: Size
  /// Unicode, or ASCII where the terminal draws lines two columns wide.
  public let glyphs: Glyphs
  /// How many colours it has; 0 without colours.
  public let colorCount: Int
  /// False on the bare Linux console.
  public let drawsHan: Bool
  /// What the user should know about it.
  public let notices: [TerminalNotice]
  private let theme: Theme
  private let escapeDelay: Int
  private var decoder: InputDecoder
  private var events: ArraySlice<Event> = []
  private var isOpen = true

  /// Opens the terminal, or says why no screen can be drawn on it.
  public init(_ options: CursesOptions) throws(TerminalRefusal) {
    let isTerminal = ct_is_terminal(options.input) && ct_is_terminal(options.output)
    guard isTerminal || options.sizeOfFile != nil else { throw .notATerminal }
    guard options.terminalType != "dumb" else { throw .cannotPlaceCursor("dumb") }
    let hasUTF8 = ct_set_locale()
    let probe =
      isTerminal && !options.isASCII
      ? WidthProbe(input: options.input, output: options.output, milliseconds: 200) : nil
    let fileSize = options.sizeOfFile ?? .classical
    let result = unsafe ct_open(
      options.terminalType, options.input, options.output, !options.isColorless,
      Int32(fileSize.rows), Int32(fileSize.columns))
    switch Int(result) {
    case CT_OPEN, CT_OPEN_AS_XTERM: break
    case CT_CANNOT_PLACE_CURSOR: throw .cannotPlaceCursor(options.terminalType)
    default: throw .cannotStart(options.terminalType)
    }
    if let log = options.logDescriptor { unsafe ct_redirect_errors(log, options.crashNote) }

    size = Size(rows: Int(ct_rows()), columns: Int(ct_columns()))
    let isNarrow = probe.map { $0.answer == .narrow || $0.answer == .none } ?? !options.isASCII
    glyphs = isNarrow ? .unicode : .ascii
    colorCount = Int(ct_colors())
    drawsHan = options.terminalType != "linux"
    theme = .standard(colors: colorCount)
    escapeDelay = max(0, options.escapeDelay)
    decoder = InputDecoder(extra: KeySequences.described())
    var notices: [TerminalNotice] = []
    if Int(result) == CT_OPEN_AS_XTERM { notices.append(.unknownType(options.terminalType)) }
    if probe?.answer == .wide { notices.append(.wideSigns) }
    if probe?.answer == .strange || !hasUTF8 { notices.append(.notUTF8) }
    if !drawsHan { notices.append(.noHan) }
    self.notices = notices
    events = decoder.feed(probe?.typed ?? [])[...]
  }

  /// Wakes the loop from other threads.
  public var waker: Waker { Waker() }

  /// Shows a surface; ncurses sends what differs from the last one.
  public func show(_ surface: Surface) {
    guard isOpen else { return }
    ct_erase()
    for row in 0..<min(surface.size.rows, size.rows) {
      let cells = surface.cells(inRow: row)
      for (column, index) in cells.indices.prefix(size.columns).enumerated() {
        let isWide = index + 1 < cells.endIndex && cells[index + 1].character == nil
        guard mayPut(isWide: isWide, row: row, column: column) else { continue }
        put(cells[index], row: row, column: column)
      }
    }
    if let cursor = surface.cursor, Rect(size).contains(cursor) {
      ct_show(Int32(cursor.row), Int32(cursor.column))
    } else {
      ct_show(-1, -1)
    }
  }

  /// Waits for the next event; bytes that arrive in pieces are put together.
  public func next(timeoutMilliseconds: Int?) -> Event {
    let deadline = timeoutMilliseconds.map { Int(ct_milliseconds()) + $0 }
    while events.isEmpty {
      guard isOpen else { return .hangup }
      let left = deadline.map { max(0, $0 - Int(ct_milliseconds())) }
      let isWaiting = decoder.isWaiting
      let wait = isWaiting ? min(left ?? escapeDelay, escapeDelay) : left ?? -1
      let flags = Int(ct_wait(Int32(clamping: wait)))
      if flags == 0 {
        // The rest of a sequence has had its time, or the caller's is over.
        if isWaiting, wait == escapeDelay { events += decoder.timeOut() } else { return .tick }
      }
      take(flags)
    }
    return events.removeFirst()
  }

  /// Stops the program until the shell continues it.
  public func suspend() {
    guard isOpen else { return }
    ct_suspend()
    noteSize()
    events.append(.resize(size))
  }

  /// Wipes what has scrolled out of the window, where the terminal can do that.
  public func clearScrollback() {
    if isOpen { ct_clear_scrollback() }
  }

  /// Gives the terminal back.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  deinit {
    if isOpen { ct_close() }
  }

  private func take(_ flags: Int) {
    if flags & CT_INPUT != 0 { read() }
    if flags & CT_STOP != 0 { suspend() }
    if flags & CT_CONTINUED != 0 { ct_resume() }
    if flags & (CT_RESIZED | CT_CONTINUED) != 0 {
      _ = ct_take_size()
      noteSize()
      events.append(.resize(size))
    }
    if flags & CT_WOKEN != 0 { events.append(.woken) }
    if flags & CT_INTERRUPTED != 0 { events.append(.interrupted) }
    if flags & CT_HANGUP != 0 { events.append(.hangup) }
  }

  private func noteSize() {
    size = Size(rows: Int(ct_rows()), columns: Int(ct_columns()))
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe ct_read(&bytes, Int32(bytes.count))
    if count == 0 {
      events.append(.hangup)
    } else if count > 0 {
      let decoded = decoder.feed(bytes.prefix(Int(count)))
      // A screen that was disturbed from outside is drawn anew by Ctrl-L, whoever else wants it.
      if decoded.contains(.key(.control("l"))) { ct_repaint() }
      events += decoded
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int) {
    guard let character = cell.character, !cell.isBlank else { return }
    let look = theme[cell.style]
    var attributes = 0
    if look.bold { attributes |= CT_BOLD }
    if look.dim { attributes |= CT_DIM }
    if look.underline { attributes |= CT_UNDERLINE }
    if look.reverse { attributes |= CT_REVERSE }
    // A terminal whose cursor waits behind the last column puts a mark onto the wrong cell.
    let most = column == size.columns - 1 ? 1 : 5
    var scalars = character.unicodeScalars.prefix(most).makeIterator()
    func next() -> UInt32 { scalars.next()?.value ?? 0 }
    ct_put(
      Int32(row), Int32(column), next(), next(), next(), next(), next(), Int32(attributes),
      Int32(look.foreground?.rawValue ?? -1), Int32(look.background?.rawValue ?? -1))
  }

  /// The last cell of the window stays blank, and no wide character stands next to it.
  ///
  /// To write there ncurses pushes the neighbour aside on some terminals, which cuts it in two.
  private func mayPut(isWide: Bool, row: Int, column: Int) -> Bool {
    row < size.rows - 1 || column + (isWide ? 4 : 2) <= size.columns
  }
}
