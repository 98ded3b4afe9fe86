"use strict";
// Old style on purpose: no build step, no modules.
fetch("korla-2023.json")
  .then(function (response) {
    return response.json();
  })
  .then(function (budget) {
    document.querySelector("budget-treemap").budget = budget;
  });
document.addEventListener("budget-select", function (event) {
  document.getElementById("selected").textContent = event.selection ? event.selection.name : "无";
});
