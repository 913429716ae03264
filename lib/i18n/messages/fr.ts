import 'server-only'
import type { Messages } from './messages'

// Formal « vous », worded without agreement in gender. Log in: se connecter; text message: SMS; a way: une méthode.
export const fr: Messages = {
  forms: {
    shared: {
      title: '{title} · Votre compte',
      titleOfError: 'Erreur : {title} · Votre compte',
      problem: 'Il y a un problème',
      reference: 'Référence {reference}',
      organization: 'Organisation',
      organizationHint: 'Son nom court, par exemple {example}',
      email: 'Adresse e-mail',
      password: 'Mot de passe',
      newPassword: 'Nouveau mot de passe',
      currentPassword: 'Mot de passe actuel',
      show: 'Afficher',
      showLong: 'Afficher ce que vous avez saisi',
      hide: 'Masquer',
      hideLong: 'Masquer ce que vous avez saisi',
      capsLock: 'Verr. Maj. est activé',
      continue: 'Continuer',
      verify: 'Vérifier',
      back: 'Revenir à la connexion',
      forgotPassword: 'Mot de passe oublié ?',
      unknownOrganization: 'Je ne connais pas mon organisation',
      logIn: 'Se connecter',
      emailMeALink: 'Recevoir un lien par e-mail',
      sendCode: 'Envoyer le code',
      yourAccount: 'Votre compte',
    },
    emailSent: {
      heading: 'Consultez vos e-mails',
      known:
        'Un lien devrait bientôt arriver à {email}. Il est à usage unique et valable {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}.',
      here: 'S’il existe un compte pour {email} dans cette organisation, un lien est en route. Il est à usage unique et valable {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}.',
      anywhere:
        'S’il existe un compte pour {email}, un lien est en route. Il est à usage unique et valable {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}.',
      open: 'Ouvrir {webmail}',
      nothing: 'Vous n’avez rien reçu ?',
      nothingHere:
        'Regardez dans les courriers indésirables, vérifiez l’adresse et l’organisation, ou contactez votre administrateur : dans certaines organisations, on se connecte autrement.',
      nothingAnywhere:
        'Regardez dans les courriers indésirables, vérifiez l’adresse, ou contactez votre administrateur : dans certaines organisations, on se connecte autrement.',
      nothingKnown:
        'Regardez dans les courriers indésirables, ou contactez votre administrateur : dans certaines organisations, on se connecte autrement.',
      again: 'Demander un autre lien',
      correct: 'Mauvaise adresse ? Saisissez-la à nouveau',
    },
    deadLink: {
      heading: 'Ce lien ne fonctionne plus',
      text: 'Un lien est à usage unique et valable {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}. Celui-ci a déjà été utilisé, a expiré ou est incomplet. Si vous l’avez ouvert il y a un moment sans terminer, ouvrez-le à nouveau depuis votre messagerie.',
      send: 'Recevoir un nouveau lien',
      ask: 'Demander un nouveau lien',
      goesTo: 'Il sera envoyé à {email}.',
    },
    updated: {
      heading: 'Cette page a été mise à jour',
      text: 'Rien n’a été envoyé. Continuez, puis appuyez à nouveau sur le bouton.',
      textWithEmail:
        'Rien n’a été envoyé. Vous n’aurez pas à saisir à nouveau votre adresse e-mail. Continuez, puis appuyez à nouveau sur le bouton.',
      goOn: 'Continuer',
    },
    fault: {
      heading: 'Un problème est survenu',
      text: 'Cette page n’a pas pu être affichée. Vous n’y êtes pour rien. Ouvrez-la à nouveau dans une minute. Si elle ne fonctionne toujours pas, prévenez votre administrateur.',
      home: 'Accéder à votre compte',
    },
    login: {
      heading: 'Connexion',
      link: 'Recevoir un lien de connexion par e-mail',
    },
    forgotPassword: {
      heading: 'Mot de passe oublié ?',
      text: 'Nous vous enverrons par e-mail un lien pour choisir un nouveau mot de passe.',
      send: 'Envoyer le lien de réinitialisation',
    },
    discovery: {
      heading: 'Trouvez votre organisation',
      text: 'Nous vous enverrons par e-mail un lien qui affiche les organisations auxquelles vous pouvez vous connecter.',
    },
    anotherWay: {
      heading: 'Se connecter autrement',
    },
    resetPassword: {
      heading: 'Choisissez un nouveau mot de passe',
      text: 'Les autres appareils seront déconnectés.',
      hint: 'Trois ou quatre mots sans rapport entre eux conviennent bien. Vous pouvez aussi le coller depuis un gestionnaire de mots de passe.',
      set: 'Enregistrer le nouveau mot de passe',
      newLink: 'Demander plutôt un nouveau lien',
    },
    code: {
      isNew: 'Un nouveau code est en route. Seul le code le plus récent fonctionne.',
      send: 'Envoyer un nouveau code',
      from: 'Vous pourrez envoyer un nouveau code à partir de {time}.',
    },
    enroll: {
      heading: 'Configurez la vérification en deux étapes',
      app: 'Application d’authentification',
      appText: 'Une application sur votre téléphone affiche le code. Elle n’a pas besoin de réseau.',
      useApp: 'Utiliser une application',
      texts: 'SMS',
      textsText:
        'Nous envoyons le code par SMS sur votre téléphone. Quiconque prend le contrôle de votre numéro peut le lire : une application est donc plus sûre.',
      useTexts: 'Utiliser les SMS',
    },
    phone: {
      heading: 'Utilisez les SMS',
      text: 'Nous envoyons un code par SMS à ce numéro maintenant, puis à chaque connexion.',
      label: 'Numéro de téléphone',
      hint: 'Avec l’indicatif du pays, par exemple {example}',
      otherWay: 'Utiliser plutôt une application',
      back: 'Retour',
    },
    recoveryCodes: {
      copy: 'Copier',
      copied: 'Codes copiés',
    },
    organizations: {
      title: 'Choisissez votre organisation',
    },
    settings: {
      title: 'Paramètres du compte',
      confirmed: 'C’est confirmé. Choisissez maintenant le nouveau mot de passe.',
      changed: 'Votre mot de passe a été modifié',
      changedText:
        'Les autres appareils ont été déconnectés. Si ce n’était pas vous, modifiez-le à nouveau dès maintenant et prévenez votre administrateur.',
      choose: 'Modifiez votre mot de passe',
      hint: 'Trois ou quatre mots sans rapport entre eux conviennent bien.',
      change: 'Modifier le mot de passe',
      confirm: 'Confirmez que c’est bien vous',
      confirmText:
        'Votre connexion remonte à quelque temps. Confirmez que c’est bien vous, puis choisissez le nouveau mot de passe.',
      anotherWay: 'Confirmer autrement',
      chooseWay: 'Choisir comment confirmer',
      notChanged: 'Votre mot de passe n’a pas encore été modifié',
      confirmFirst: 'Confirmez d’abord que c’est bien vous.',
      notSet: 'Aucun mot de passe n’est encore défini',
    },
    confirm: {
      title: 'Confirmez que c’est bien vous',
      linkHint: 'Ouvrez-le dans ce navigateur, puis continuez ici.',
    },
  },
  pages: {
    shared: {
      languages: 'Langue',
      alreadyChanged: 'Votre nouveau mot de passe est enregistré.',
      oneMoreStep: 'Votre nouveau mot de passe est enregistré. Encore une étape.',
      startOver: 'Recommencer',
      reference: 'Référence {reference}',
      tryAgain: 'Réessayer',
    },
    notFound: {
      heading: 'Page introuvable',
      text: 'Si vous avez saisi l’adresse, vérifiez-la. Si vous avez suivi un lien, il est peut-être incomplet.',
      home: 'Accéder à votre compte',
    },
    unavailable: {
      heading: 'Indisponible pour le moment',
      text: 'Nous n’avons pas pu joindre le service de connexion. Votre session n’a pas été fermée. Réessayez dans une minute.',
    },
    refused: {
      method: {
        heading: 'Cette opération n’est pas possible ici',
        text: 'Cette adresse sert à lire des pages et à envoyer des formulaires.',
      },
      origin: {
        heading: 'Ce formulaire n’a pas été accepté',
        text: 'Il ne venait pas de cette application. Ouvrez la page ici, puis réessayez.',
      },
      length: {
        heading: 'Ce formulaire n’a pas été accepté',
        text: 'Il n’indiquait pas sa longueur. Ouvrez à nouveau la page, puis réessayez.',
      },
      size: {
        heading: 'Ce formulaire n’a pas été accepté',
        text: 'Il est trop long. Rien n’a été modifié.',
      },
    },
    login: {
      ended:
        'Votre session a été fermée : vous vous êtes déconnecté ici, l’inactivité a été longue, ou le mot de passe a été modifié. Connectez-vous à nouveau.',
      tookTooLong: 'Une connexion doit être terminée en dix minutes, et à un seul endroit. Connectez-vous à nouveau.',
      circle:
        'Votre organisation a redemandé la même étape alors qu’elle était terminée. Connectez-vous encore une fois, ou contactez votre administrateur. Si vous venez de choisir un mot de passe, il est bien enregistré.',
      loggedOut: 'Votre session est fermée.',
      loggedOutHere:
        'Votre session est fermée sur cet appareil. Nous n’avons pas pu joindre le service de connexion, où elle prendra fin d’elle-même.',
    },
    loginLink: {
      heading: 'Se connecter à {organization}',
      headingOfNone: 'Se connecter à votre compte',
      text: 'Appuyez sur le bouton pour vous connecter sur cet appareil. Le lien fonctionne une seule fois.',
      password: 'Se connecter plutôt avec un mot de passe',
    },
    discoveryLink: {
      heading: 'Trouvez votre organisation',
      text: 'Appuyez sur le bouton pour voir où vous pouvez vous connecter. Le lien fonctionne une seule fois.',
    },
    anotherWay: {
      text: '{organization} vous demande de vous connecter autrement avant de continuer.',
      allows: 'Méthodes autorisées :',
      alsoAllows: 'Autres méthodes autorisées :',
      elsewhere:
        'Commencez depuis la page de votre organisation. Si vous ne la connaissez pas, demandez à votre administrateur.',
    },
    ways: {
      email_otp: 'Un code par e-mail',
      sso: 'Authentification unique (SSO)',
    },
    otherBrowser: {
      heading: 'Ce lien a été demandé dans un autre navigateur',
      text: 'Pour votre sécurité, un lien ne s’ouvre que dans le navigateur où il a été demandé. Ce lien fonctionne toujours dans l’autre. Ou demandez-en un pour ce navigateur.',
    },
    code: {
      heading: 'Saisissez votre code de vérification',
      headingOfRecoveryCode: 'Saisissez un code de récupération',
      sentToNumber: 'Nous avons envoyé un code à votre numéro de téléphone se terminant par\u00a0{digits}.',
      sent: 'Nous avons envoyé un code sur votre téléphone.',
      unsentToNumber: 'Nous enverrons un code à votre numéro de téléphone se terminant par\u00a0{digits}.',
      unsent: 'Nous enverrons un code à votre téléphone.',
      otherPhone: 'Utiliser un autre numéro de téléphone',
      appInstead: 'Utiliser plutôt une application',
      inSeconds:
        'Vous pourrez envoyer un nouveau code dans {seconds, plural, one {#\u00a0seconde} other {#\u00a0secondes}}.',
    },
    factors: {
      code: 'Code de vérification',
      recoveryCode: 'Code de récupération',
      totp: 'Utiliser votre application d’authentification',
      totpHint: 'Les six chiffres que votre application d’authentification affiche maintenant.',
      sms_otp: 'Recevoir un code par SMS',
      sms_otpHint: 'Six chiffres. Les codes fonctionnent pendant deux minutes.',
      recovery_code: 'Utiliser un code de récupération',
      recovery_codeHint:
        'L’un des codes conservés lors de la configuration de votre application d’authentification, par exemple {example}.',
    },
    enroll: {
      heading: 'Configurez la vérification en deux étapes',
      text: '{organization} demande un code à chaque connexion, pour qu’un mot de passe seul ne suffise pas.',
      textOfNone:
        '{organization} demande un code à chaque connexion, pour qu’un mot de passe seul ne suffise pas. Les types de code autorisés ne sont pas disponibles ici. Contactez votre administrateur.',
    },
    app: {
      heading: 'Configurez votre application d’authentification',
      text: 'Scannez ce code QR avec l’application, puis saisissez les six chiffres qu’elle affiche.',
      picture: 'Code QR pour votre application d’authentification',
      cannotScan:
        'Impossible de le scanner ? <link>Ouvrez-le dans une application sur cet appareil</link>, ou saisissez cette clé dans votre application :',
      textsInstead: 'Utiliser plutôt les SMS',
      back: 'Retour',
    },
    recoveryCodes: {
      heading: 'Conservez vos codes de récupération',
      text: 'Chacun vous permet de vous connecter une fois si vous n’avez plus votre téléphone. Ils ne s’affichent que maintenant : conservez-les là où vous conservez vos mots de passe.',
      download: 'Télécharger le fichier',
      kept: 'Je les ai conservés',
      file: 'Codes de récupération pour {organization}. Chacun fonctionne une seule fois.',
    },
    organizations: {
      heading: 'Choisissez votre organisation',
      headingOfNone: 'Aucune organisation trouvée',
      text: 'Avec {email}, vous pouvez vous connecter à :',
      textOfNone:
        'Aucune organisation n’est associée à {email}. Essayez une autre adresse, ou demandez à votre administrateur de vous inviter.',
      otherAddress: 'Essayer une autre adresse',
      canJoin: 'Vous pouvez la rejoindre',
      invited: 'Invitation en attente',
      anotherWay: 'Autre méthode de connexion demandée',
      secondStep: 'Vérification en deux étapes demandée',
    },
    settings: {
      heading: 'Paramètres du compte',
      codesLeft: '{count, plural, one {Il reste # code de récupération} other {Il reste # codes de récupération}}',
      codesLeftText:
        'Celui que vous avez utilisé ne fonctionne plus. S’il en reste peu, demandez à votre administrateur de vous laisser configurer à nouveau votre application.',
      logOut: 'Se déconnecter',
      name: 'Nom',
      noName: 'Non renseigné',
      email: 'Adresse e-mail',
      organization: 'Organisation',
      roles: 'Rôles',
      none: 'Aucun',
      stytch_member: 'Membre',
      stytch_admin: 'Administrateur',
      factors: 'Vérification en deux étapes',
      noFactors: 'Non configurée',
      text: 'SMS à un numéro se terminant par\u00a0{digits}',
      app: 'Application d’authentification',
    },
    confirm: {
      heading: 'Confirmez que c’est bien vous',
      text: 'Choisissez une méthode, puis le nouveau mot de passe.',
      textOfNone: 'Déconnectez-vous et connectez-vous à nouveau, puis choisissez le nouveau mot de passe.',
      password: 'Utiliser votre mot de passe actuel',
      back: 'Revenir aux paramètres du compte',
    },
  },
  // What is wrong with what was typed.
  problems: {
    noOrganization: 'Saisissez votre organisation',
    longOrganization: 'Saisissez le nom court de votre organisation, en 128 caractères au maximum',
    badOrganization: 'Saisissez votre organisation en un seul mot, comme acme',
    noEmail: 'Saisissez votre adresse e-mail',
    longEmail: 'Saisissez une adresse e-mail de 254 caractères au maximum',
    badEmail: 'Saisissez une adresse e-mail comme nom@example.com',
    noPhone: 'Saisissez votre numéro de téléphone',
    badPhone: 'Saisissez un numéro de téléphone comme +1\u00a0555\u00a0555\u00a00100',
    foreignPhone: 'Impossible d’envoyer des SMS vers ce pays. Utilisez un numéro d’un autre pays',
    noPassword: 'Saisissez votre mot de passe',
    noNewPassword: 'Saisissez un nouveau mot de passe',
    noCurrentPassword: 'Saisissez votre mot de passe actuel',
    noCode: 'Saisissez le code',
    badCode: 'Saisissez les six chiffres du code',
    noRecoveryCode: 'Saisissez un code de récupération',
    badRecoveryCode: 'Saisissez un code de récupération, comme abcd\u20111234\u2011efgh',
    noChoice: 'Choisissez l’une des organisations',
  },
  // What a call was refused for, or failed with: a short title, and what to do.
  titles: {
    outOfReach: 'Le service de connexion est indisponible pour le moment',
    notSure: 'Nous n’avons pas pu confirmer que cela a fonctionné',
    notSureOfChange: 'Nous n’avons pas pu confirmer la modification',
    tooFast: 'Trop de tentatives rapprochées',
    paused: 'Ce compte est temporairement bloqué',
    noSuchFactor: 'Votre organisation n’autorise pas cette méthode de vérification',
    noLoginLinks: 'Votre organisation n’utilise pas de liens de connexion',
    noPasswords: 'Votre organisation n’utilise pas de mots de passe',
    linkReplaced: 'Un autre lien a été ouvert entre-temps',
    memberReplaced: 'Quelqu’un d’autre s’est connecté ici entre-temps',
    addressReplaced: 'Une autre adresse e-mail a été utilisée entre-temps',
    otherBrowser: 'Ce lien a été demandé dans un autre navigateur',
    badPassword: 'Ce mot de passe ne peut pas être utilisé',
    didNotWork: 'Cela n’a pas fonctionné',
    tooManyTries: 'Trop de tentatives',
    newPasswordFirst: 'Choisissez d’abord un nouveau mot de passe',
    tooManyCodes: 'Trop de codes incorrects',
    wrongCode: 'Ce code est incorrect',
    codeIsOver: 'Ce code ne fonctionne plus',
    setUpIsOver: 'Cette configuration a expiré',
    appIsGone: 'Cette application n’est plus configurée',
    noRecoveryCodes: 'Il n’y a pas de codes de récupération',
    notThere: 'Impossible d’accéder à cette organisation',
    cannotText: 'Nous n’avons pas pu vous envoyer de SMS',
    noCodeSent: 'Aucun code n’a été envoyé',
    noNewCodeSent: 'Aucun nouveau code n’a été envoyé',
    badPhone: 'Ce numéro de téléphone ne peut pas être utilisé',
    notActive: 'Votre compte n’est pas encore actif',
    hasSecondStep: 'La vérification en deux étapes est déjà configurée',
    hasApp: 'Vous avez déjà une application d’authentification',
    appElsewhere: 'Une application d’authentification est en cours de configuration ailleurs',
  },
  texts: {
    inAMinute: 'Réessayez dans une minute.',
    paused: 'Il y a eu trop de tentatives infructueuses. Attendez une heure, ou contactez votre administrateur.',
    noSuchFactor: 'Utilisez-en une autre, ou contactez votre administrateur.',
    askHowToLogIn: 'Demandez à votre administrateur comment vous connecter.',
    linkReplaced:
      'Cette page correspond à un lien plus ancien. Rien n’a été modifié. Ouvrez depuis votre messagerie le lien que vous voulez utiliser.',
    memberReplaced: 'Cette page était celle d’un autre membre. Rien n’a été modifié.',
    addressReplaced: 'Cette page correspondait à l’adresse précédente. Rien n’a été modifié.',
    otherBrowser: 'Ouvrez-le là où vous l’avez demandé, ou demandez un lien dans ce navigateur.',
    noLinkSent: 'Aucun lien n’a été envoyé. Réessayez dans une minute.',
    linkMaybeSent:
      'S’il existe un compte pour cette adresse e-mail, un lien est peut-être en route. Attendez une minute, puis réessayez.',
    linkMaybeSentToYou: 'Un lien est peut-être en route. Attendez une minute, puis réessayez.',
    leaked: 'Ce mot de passe figure dans une liste de mots de passe divulgués. Choisissez-en un autre.',
    weak: 'Ce mot de passe est trop facile à deviner. Trois ou quatre mots sans rapport entre eux conviennent bien.',
    resetNotTried: 'Cette tentative n’a rien modifié et n’a pas utilisé votre lien. Réessayez dans une minute.',
    resetUnsure: 'Essayez de vous connecter avec le nouveau mot de passe. Si cela échoue, demandez un nouveau lien.',
    changeNotTried: 'Cette tentative n’a pas modifié votre mot de passe. Réessayez dans une minute.',
    changeUnsure:
      'Déconnectez-vous, puis essayez de vous connecter avec le nouveau mot de passe. Si cela échoue, l’ancien fonctionne toujours.',
    wrongCurrent:
      'Ce n’est pas votre mot de passe actuel. Réessayez, ou déconnectez-vous et choisissez-en un nouveau avec un lien de réinitialisation.',
    waitOrConfirm:
      'Attendez {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}, ou confirmez autrement que c’est bien vous.',
    rightButLeaked:
      'Ce mot de passe est correct, mais il figure dans une liste de mots de passe divulgués. Un lien de réinitialisation vous permet d’en choisir un autre.',
    notChecked: 'Votre mot de passe n’a pas été vérifié. Réessayez dans une minute.',
    refusedLogin:
      'Vérifiez l’organisation, l’adresse e-mail et le mot de passe, ou demandez un lien de connexion. Après de nombreuses tentatives infructueuses, la connexion est bloquée pendant une heure.',
    refusedPassword:
      'Vérifiez le mot de passe, ou choisissez-en un nouveau avec un lien de réinitialisation. Après de nombreuses tentatives infructueuses, la connexion est bloquée pendant une heure.',
    waitOrReset:
      'Attendez {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}, ou choisissez un nouveau mot de passe avec un lien de réinitialisation.',
    notLoggedIn: 'La connexion n’a pas abouti. Réessayez dans une minute.',
    notLoggedInHere: 'Aucune session n’est ouverte ici. Réessayez dans une minute.',
    linkNotTried:
      'La connexion n’a pas abouti, et cette tentative n’a pas utilisé votre lien. Réessayez dans une minute.',
    linkUnsure: 'Votre lien a peut-être déjà servi. Essayez encore une fois, ou connectez-vous autrement.',
    listNotTried: 'Cette tentative n’a pas utilisé votre lien. Réessayez dans une minute.',
    listUnsure: 'Votre lien a peut-être déjà servi. Essayez encore une fois, ou demandez-en un nouveau.',
    waitThenLogIn:
      'Attendez {minutes, plural, one {#\u00a0minute} other {#\u00a0minutes}}, puis connectez-vous à nouveau.',
    sixDigits: 'Un code comporte six chiffres.',
    notNewestCode: 'Ce n’est pas le code le plus récent. Consultez votre dernier SMS, ou demandez un nouveau code.',
    textCodeOver: 'Les codes sont à usage unique et valables deux minutes. Demandez un nouveau code.',
    setUpOver:
      'Vous avez dix minutes pour la terminer. Supprimez l’entrée créée dans votre application, puis recommencez la configuration.',
    isRecoveryCode: 'C’est un code de récupération. Choisissez « Utiliser un code de récupération » pour le saisir.',
    isRecoveryCodeInSetUp:
      'Cela ressemble à un code de récupération. Saisissez les six chiffres affichés par votre application.',
    waitForNextCode: 'Chaque code fonctionne une seule fois. Attendez le suivant dans votre application.',
    wrongAppCode:
      'Ce n’est pas le code que votre application affiche maintenant. Si le suivant ne fonctionne pas non plus, vérifiez que votre téléphone règle son heure automatiquement.',
    appGone: 'Elle a été supprimée de votre compte. Utilisez une autre méthode, ou contactez votre administrateur.',
    noRecoveryCodes:
      'Ce compte n’en a aucun qui fonctionne. Utilisez une autre méthode, ou contactez votre administrateur.',
    recoveryCodeShape: 'Un code de récupération ressemble à abcd\u20111234\u2011efgh.',
    isAppCode: 'C’est un code de votre application, pas un code de récupération.',
    wrongRecoveryCode: 'Ce code de récupération est incorrect ou a déjà été utilisé. Chacun fonctionne une seule fois.',
    codeNotChecked: 'Votre code n’a pas été vérifié. Réessayez avec le même code dans une minute.',
    codeUnsure: 'Essayez le code encore une fois. Si cela échoue, essayez-en un autre.',
    notThere:
      'Elle a peut-être changé depuis l’affichage de cette page. Choisissez-en une autre, ou contactez votre administrateur.',
    noList: 'Nous n’avons pas pu obtenir la liste de vos organisations. Réessayez dans une minute.',
    cannotText:
      'Les SMS ne peuvent pas atteindre ce numéro de téléphone pour le moment. Réessayez dans une minute, ou contactez votre administrateur.',
    tooManyTexts: 'Trop de codes ont été demandés. Utilisez le plus récent, ou réessayez plus tard.',
    badPhone:
      'Vérifiez le numéro. S’il est correct, utilisez-en un autre : il est impossible d’envoyer des SMS à celui-ci.',
    badKnownPhone:
      'Nous ne pouvons pas envoyer de SMS au numéro enregistré. Si possible, utilisez un autre numéro ou une autre méthode, ou contactez votre administrateur.',
    notActive: 'Demandez à votre administrateur de l’activer, puis connectez-vous à nouveau.',
    hasSecondStep:
      'Connectez-vous à nouveau et utilisez-la. Si elle n’est pas proposée, demandez à votre administrateur de la supprimer.',
    phoneOfOther: 'Un autre membre de votre organisation utilise déjà ce numéro. Utilisez-en un autre.',
    hasOtherPhone:
      'Votre compte a déjà un autre numéro de téléphone. Utilisez le numéro déjà enregistré, ou demandez à votre administrateur de le supprimer.',
    foreignPhone: 'Impossible d’envoyer des SMS vers ce pays. Utilisez un numéro d’un autre pays.',
    unsubscribed:
      'Ce numéro de téléphone est désabonné de nos SMS. Envoyez START par SMS au numéro d’où ils venaient, puis réessayez.',
    codeNotSent: 'Aucun code n’a été envoyé. Réessayez dans une minute.',
    newCodeNotSent: 'Aucun nouveau code n’a été envoyé. Réessayez dans une minute.',
    codeMaybeSent: 'Un code est peut-être en route. Attendez une demi-minute, puis demandez un nouveau code.',
    hasApp:
      'Connectez-vous à nouveau et utilisez son code. Si vous n’avez plus l’application, utilisez un code de récupération ou contactez votre administrateur.',
    appElsewhere: 'Terminez là-bas, ou réessayez dans dix minutes.',
    setUpNotTried: 'Rien n’a été configuré. Réessayez dans une minute.',
    setUpUnsure: 'Réessayez dans une minute. Si cela échoue, attendez dix minutes.',
    tooEarly:
      'Le dernier code est peut-être encore en route. Vous pourrez en demander un nouveau dans {seconds, plural, one {#\u00a0seconde} other {#\u00a0secondes}}.',
  },
  // Where a refusal leads on to.
  ways: {
    newMember: 'Continuer avec le compte actuel',
    resetLinkHere: 'Demander ici un lien de réinitialisation',
    loginLinkHere: 'Demander ici un lien de connexion',
    newLinkHere: 'Demander ici un nouveau lien',
    logIn: 'Se connecter',
    logInAgain: 'Se connecter à nouveau',
    newLink: 'Demander un nouveau lien',
    resetLink: 'Demander un lien de réinitialisation',
    confirmAnotherWay: 'Confirmer autrement',
    setUpAgain: 'Recommencer la configuration',
    organizations: 'Afficher à nouveau les organisations',
  },
  // What Stytch's check says about a password.
  advice: {
    strong: 'Ce mot de passe est assez robuste.',
    weak: 'Pas encore assez robuste.',
    straightRow: 'Les suites de touches alignées sur le clavier sont faciles à deviner.',
    keyPattern: 'Les motifs de clavier courts sont faciles à deviner.',
    simpleRepeat: 'Les caractères répétés, comme « aaa », sont faciles à deviner.',
    extendedRepeat: 'Les motifs de caractères répétés, comme « abcabcabc », sont faciles à deviner.',
    sequences: 'Les suites de caractères courantes, comme « abc », sont faciles à deviner.',
    recentYears: 'Les années récentes sont faciles à deviner.',
    dates: 'Les dates sont faciles à deviner.',
    topTen: 'Ce mot de passe est extrêmement utilisé.',
    topHundred: 'Ce mot de passe est très souvent utilisé.',
    common: 'Ce mot de passe est couramment utilisé.',
    similarToCommon: 'Ce mot de passe ressemble à un mot de passe couramment utilisé.',
    wordByItself: 'Un mot seul est facile à deviner.',
    namesByThemselves: 'Un prénom ou un nom de famille seul est facile à deviner.',
    commonNames: 'Les prénoms et noms de famille courants sont faciles à deviner.',
    personal: 'Il ne devrait contenir aucune donnée personnelle ni liée à cette page.',
    substitutions: 'Évitez les substitutions de lettres prévisibles, comme « @ » pour « a ».',
    reversedWords: 'Évitez les mots courants écrits à l’envers.',
    allUppercase: 'Mettez certaines lettres en majuscules, mais pas toutes.',
    capitalization: 'Mettez d’autres lettres en majuscules, pas seulement la première.',
    avoidDates: 'Évitez les dates et les années en rapport avec vous.',
    avoidRecentYears: 'Évitez les années récentes.',
    avoidYears: 'Évitez les années en rapport avec vous.',
    avoidSequences: 'Évitez les suites de caractères courantes.',
    avoidRepeats: 'Évitez les mots et les caractères répétés.',
    longerPattern: 'Utilisez des motifs de clavier plus longs et changez plusieurs fois de sens de frappe.',
    moreWords: 'Ajoutez d’autres mots, moins courants.',
    severalWords: 'Utilisez plusieurs mots, mais évitez les expressions courantes.',
    noNeed: 'Vous pouvez créer des mots de passe robustes sans utiliser de symboles, de chiffres ni de majuscules.',
    longer: 'Ajoutez au moins {count, plural, one {#\u00a0caractère} other {#\u00a0caractères}}.',
    mixed: 'Mélangez majuscules, minuscules, chiffres et symboles.',
  },
}
