import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "./design/tokens.css";
import "./design/base.css";
import "./design/forms.css";
import "./design/shades.css";
import "./design/table.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("BUG: index.html has no #app");
mount(App, { target });
