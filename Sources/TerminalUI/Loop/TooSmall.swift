import Wording

/// The wish for a larger window.
struct TooSmall: Worded {
  let smallest: Size

  var wording: Wording {
    Wording(
      zh: "窗口太小，请放大到 \(smallest.columns)×\(smallest.rows)",
      en: "Please enlarge to \(smallest.columns)x\(smallest.rows)")
  }
}
