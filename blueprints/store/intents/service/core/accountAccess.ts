/** The commonest ways of saying it, which most customers use. */
export const accountAccessCore = {
  en: [
    'i forgot my password',
    'how do i reset my password',
    "can't access my account",
    "login doesn't work",
    "i can't sign in",
    'reset password',
    'my account is blocked',
    "i didn't get the password email",
    "the website won't let me log in",
    'password please',
  ],
  'pt-BR': [
    'não consigo acessar minha conta',
    'redefinir senha',
    'minha conta está bloqueada',
    'não chegou o email da senha',
    'o site não me deixa entrar',
    'esqueci minha senha',
  ],
  es: [
    'no puedo acceder a mi cuenta',
    'el login no funciona',
    'restablecer contraseña',
    'no me llegó el correo de la contraseña',
    'la página no me deja entrar',
  ],
} as const;
