// Repeats the theme that was chosen on this device before the first paint (see ThemeChoice). A file of its own: the page allows no inline script.
try {
  var theme = localStorage.getItem('ts-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
} catch (refused) {
  // Storage is blocked: the device's own theme it is.
}
