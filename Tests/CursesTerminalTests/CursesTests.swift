import Testing

/// Ncurses is one set of globals, so that its tests run one after the other.
@Suite(.serialized, .timeLimit(.minutes(2))) struct CursesTests {}
