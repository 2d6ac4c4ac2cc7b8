/// The day before today in China, by the machine's own clock.
func yesterday() throws -> String {
  try Program().shell("TZ=Asia/Shanghai date -d yesterday +%F").out.split(separator: "\n").first
    .map(String.init) ?? ""
}
