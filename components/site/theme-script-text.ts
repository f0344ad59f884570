/**
 * Sets theme and text size before the first paint, from what this reader chose on this device. The door allows
 * exactly this text by its hash.
 */
export const themeScript = `try{var d=document.documentElement,t=localStorage.getItem('theme'),s=localStorage.getItem('text-size');if(t==='light'||t==='dark')d.dataset.theme=t;if(s==='large'||s==='larger')d.dataset.textSize=s}catch(e){}`;
