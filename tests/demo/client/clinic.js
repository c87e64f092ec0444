// A web component that draws its form in an open or a closed root. `clinic.closed` lets tests find out where it is.
window.clinic = {};
customElements.define(
  'appointment-box',
  class extends HTMLElement {
    connectedCallback() {
      const mode = this.getAttribute('mode');
      const root = this.attachShadow({ mode });
      root.innerHTML = `<link rel="stylesheet" href="/client/demo.css">${this.getAttribute('markup')}`;
      window.clinic[mode] = root;
    }
  },
);
