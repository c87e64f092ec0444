// Words by which a form says what it is for, in all other languages that we know. Data; see docs/data.md.
import type { PurposeWords } from './purpose';

export const OTHER_PURPOSES: PurposeWords = {
  login:
    'anmelden|anmeldung|einloggen|se connecter|connexion|identifiez vous|iniciar sesion|ingresar|entrar|acceder|acesse|acessar|accedi|accesso|inloggen|aanmelden|zaloguj|zaloguj sie|logowanie|giris|giris yap|oturum ac|войти|вход|авторизация|ログイン|サインイン|로그인|登录|登陆|masuk|dang nhap|लॉग इन|साइन इन|prihlasit|logga in|找回密码|忘记密码',
  signup:
    'registrieren|registrierung|konto erstellen|kostenlos registrieren|s inscrire|inscription|creer un compte|creer mon compte|registrarse|registro|crear cuenta|crear una cuenta|cadastre se|cadastrar|cadastro|criar conta|registrati|registrazione|iscriviti|crea account|crea un account|registreren|account aanmaken|zarejestruj|zarejestruj sie|rejestracja|zaloz konto|kayit|kayit ol|uye ol|hesap olustur|зарегистрироваться|регистрация|создать аккаунт|新規登録|会員登録|アカウント作成|登録する|회원가입|가입하기|계정 만들기|注册|立即注册|免费注册|创建账号|开通账户|申请账户|daftar|buat akun|dang ky|tao tai khoan|साइन अप|पंजीकरण',
  fresh:
    '設定|設置|设置|设定|新|确认|重复|再次|neues|wahlen|bestatigen|wiederholen|nouveau|confirmer|confirmez|creer|nueva|crear|confirmar|nova|criar|nuova|conferma|nieuw|herhaal|bevestig|nowe|powtorz|ustaw|yeni|новый|повторите|подтвердите|придумайте|確認|新しい|確認用|확인|새|baru|konfirmasi|moi|xac nhan|6位|6 20位|字母',
  paying: '交易|支付|取款|资金|提现',
};
