export default function Shortcuts() {
  return null;
}
