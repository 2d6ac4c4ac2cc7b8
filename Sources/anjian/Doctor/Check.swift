/// One subject of `anjian doctor`: facts as they were read, and what follows from them.
protocol Check {
  var findings: [Finding] { get }
}
