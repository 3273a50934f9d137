/**
 * Notices a chat app writes into a chat, in the languages most of its users have. They are looked for in front of the
 * first colon of a line, where else an author stands, and in texts the app itself marks as its own.
 */
const NOTICE = new RegExp(
  [
    String.raw`end-to-end|\bsecurity code\b| (?:created (?:this |the )?(?:group|community)|changed (?:the |this |their |to |your )|added |removed |left$|joined |pinned |turned (?:on|off) |is now |was added|were added|were removed|blocked |unblocked |updated the |set the |reset this )|^you(?:'re| are| were| created| added| removed| changed| left| blocked| pinned) |disappearing messages|this (?:chat|business)|^only messages that mention|contact card\b.*changed`,
    'ende-zu-ende|sicherheitsnummer| hat .{0,80}(?:geändert|hinzugefügt|entfernt|erstellt|verlassen|angepinnt|aktiviert|deaktiviert)| wurde .{0,40}(?:hinzugefügt|entfernt)|ist (?:der gruppe|über) .{0,60}beigetreten',
    'cifrad[oa]s? de extremo|código de seguridad| (?:creó|cambió|añadió|agregó|eliminó a|salió|se unió|fijó|activó|desactivó) ?',
    'criptograf|encriptadas|código de segurança| (?:criou|mudou|alterou|adicionou|removeu|saiu|entrou usando|fixou|ativou|desativou) ?',
    'chiffré|code de sécurité| (?:a|avez) (?:créé|changé|modifié|ajouté|retiré|supprimé|exclu|quitté|rejoint|épinglé|activé|désactivé) ?',
    'crittograf|codice di sicurezza| (?:ha|hai) (?:creato|cambiato|modificato|aggiunto|rimosso|abbandonato|fissato|attivato|disattivato) ?| è uscit',
    'versleutel|beveiligingscode| (?:heeft|hebt) .{0,80}(?:gewijzigd|aangemaakt|gemaakt|toegevoegd|verwijderd|verlaten|vastgezet|ingeschakeld|uitgeschakeld)',
    'totalsträckskrypter|ende-til-ende| (?:skapade|lade till|tog bort|lämnade|ändrade|bytte|oprettede|tilføjede|fjernede|ændrede|opprettet|la til|fjernet|endret) ',
    String.raw`uçtan uca|güvenlik kodu| (?:oluşturdu|kurdu|ekledi|çıkardı|ayrıldı|değiştirdi)\b`,
    'сквозн|шифровани|код безопасности| (?:создал|добавил|удалил|изменил|вышел|вышла|покинул|присоединил)',
    'szyfrowan| (?:utworzył|dodał|usunął|usunęła|zmienił|opuścił|dołączył)',
    String.raw`terenkripsi|enkripsi| (?:membuat|menambahkan|mengubah|mengganti|mengeluarkan|keluar)\b`,
    'एन्क्रिप्ट|تشفير|مشفرة|أنشأ|מוצפנ|端到端|端對端|エンドツーエンド|종단간|종단 간',
  ].join('|'),
  'i',
);

/** Words for a group in such notices, or for somebody's coming and going. */
const GROUP =
  /group|gruppe|grupo|groupe|gruppo|groep|\bgrup|групп|grupp|群|グループ|그룹|مجموعة|קבוצה|समूह|ग्रुप|\badded\b(?!.*contact)|\bjoined\b|\bleft$|\bremoved\b|hinzugefügt|añadió|agregó|adicionou|ajouté|aggiunto|toegevoegd|lade till|ekledi|добавил|dodał|menambahkan/i;

/** Longer ones are not looked at whole. */
const LONGEST = 300;

export function isNotice(text: string): boolean {
  return NOTICE.test(text.slice(0, LONGEST));
}

/** Whether a notice tells that the chat is a group. */
export function tellsOfGroup(notice: string): boolean {
  return GROUP.test(notice.slice(0, LONGEST));
}

/** What stands for a message that was taken back. */
const DELETED = [
  'this message was deleted',
  'you deleted this message',
  'this message was deleted by admin',
  'diese nachricht wurde gelöscht',
  'du hast diese nachricht gelöscht',
  'se eliminó este mensaje',
  'este mensaje fue eliminado',
  'este mensaje se eliminó',
  'eliminaste este mensaje',
  'has eliminado este mensaje',
  'esta mensagem foi apagada',
  'mensagem apagada',
  'você apagou esta mensagem',
  'apagaste esta mensagem',
  'ce message a été supprimé',
  'vous avez supprimé ce message',
  'questo messaggio è stato eliminato',
  'hai eliminato questo messaggio',
  'dit bericht is verwijderd',
  'u hebt dit bericht verwijderd',
  'je hebt dit bericht verwijderd',
  'det här meddelandet raderades',
  'denna beskjeden ble slettet',
  'denne besked blev slettet',
  'bu mesaj silindi',
  'bu mesajı sildiniz',
  'данное сообщение удалено',
  'вы удалили данное сообщение',
  'ta wiadomość została usunięta',
  'usunięto tę wiadomość',
  'pesan ini telah dihapus',
  'anda telah menghapus pesan ini',
  'यह संदेश हटाया गया था',
  'تم حذف هذه الرسالة',
  'הודעה זו נמחקה',
  '此消息已被删除',
  '这条消息已删除',
  '此訊息已刪除',
  '此訊息已被刪除',
  'このメッセージは削除されました',
  '삭제된 메시지입니다',
];

const IS_DELETED = new RegExp(`^\\(?(?:${DELETED.join('|')})[.。]?\\)?$`, 'iu');

export function isDeleted(text: string): boolean {
  return text.length < 60 && IS_DELETED.test(text);
}

/** What is put behind a message that was changed. */
const EDITED =
  /\s*<(?:this message was edited|diese nachricht wurde bearbeitet|se editó este mensaje|mensagem editada|esta mensagem foi editada|ce message a été modifié|questo messaggio è stato modificato|dit bericht is bewerkt|bu mesaj düzenlendi|данное сообщение изменено)\.?>\s*$/i;

export function withoutEdited(text: string): string {
  return text.endsWith('>') && text.length < 2000 ? text.replace(EDITED, '') : text;
}
