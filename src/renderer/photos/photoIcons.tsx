/** A camera, in the manner of `ui/icons.tsx`. */
export function CameraIcon() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.5 6h3L7 3.8h4L12.5 6h3v8.5h-13z" />
      <circle cx="9" cy="9.8" r="2.6" />
    </svg>
  )
}
