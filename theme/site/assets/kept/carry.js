// The link to the other language takes along what stands behind the # of this page.
export const carry = (hash) => document.querySelector(".kt-language")?.addEventListener("click", ({ currentTarget }) => {
  currentTarget.hash = hash();
});
