using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Operations.Examination;

/// <summary>What the doctor says of the machine the bot runs on, and of what it keeps.</summary>
internal static class MachineMessages
{
    internal static BotMessage Of(Language language, IReadOnlyList<MachineLine> lines)
    {
        var (lost, doubtful) = (lines.Count(line => line.IsLost), lines.Count(line => line is { Mend: not null, IsLost: false }));
        var title = (lost, doubtful) switch
        {
            (0, 0) => language.In("Exploitation : tout est en place.", "Operation: everything is in place."),
            (0, _) => language.In($"Exploitation : {doubtful} à regarder.", $"Operation: {doubtful} to look at."),
            _ => language.In($"Exploitation : {lost} à réparer, {doubtful} à regarder.", $"Operation: {lost} to mend, {doubtful} to look at."),
        };
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Facts([.. lines.Where(line => line.Mend is null).Select(line => new Fact(line.What, line.Found))]),
            .. lines.Where(line => line.Mend is not null).OrderBy(line => !line.IsLost).Select(line => Notice(language, line)),
        ];
        return lost == 0 ? BotMessage.Answer(language, title, blocks) : BotMessage.Refusal(language, title, blocks);
    }

    internal static MessageBlock.Notice Notice(Language language, MachineLine line) =>
        new(line.IsLost ? Tone.Bad : Tone.Warning, $"{line.What}{language.In(" : ", ": ")}{line.Found}. {line.Mend}");

    internal static MachineLine Store(Language language, string where, StoreHealth health) => health.Damage is { } damage
        ? new(language.In("Base", "Store"), damage, language.In($"Arrêtez le bot et restaurez la dernière sauvegarde : restore FICHIER. Base : {where}.", $"Stop the bot and restore the last backup: restore FILE. Store: {where}."), IsLost: true)
        : new(language.In("Base", "Store"), where);

    internal static MachineLine Space(Language language, StoreSpace space) => new(
        language.In("Disque", "Disk"), $"{Megabytes(space.Free)} {language.In("libres pour une base de", "free for a store of")} {Megabytes(space.Store)}",
        space.IsShort ? language.In("Faites de la place : une sauvegarde n’y tient plus sûrement.", "Make room: a backup may not find its place.") : null);

    internal static MachineLine Log(Language language, StoreSpace space) => new(
        language.In("Journal d’écriture", "Write-ahead log"), Megabytes(space.Log),
        space.IsLogLong ? language.In("Un programme garde la base ouverte en lecture : fermez-le, ou redémarrez le bot.", "A program keeps the store open for reading: close it, or restart the bot.") : null);

    internal static MachineLine Drift(Language language, TimeSpan drift) => new(
        language.In("Horloge du serveur", "Clock of the server"), string.Create(CultureInfo.InvariantCulture, $"{drift.TotalSeconds:0.0} s"),
        drift.Duration() > TimeSpan.FromSeconds(2) ? language.In("Réglez les deux machines par NTP : les échéances suivent l’heure du serveur.", "Set both machines by NTP: deadlines go by the server's clock.") : null);

    internal static MachineLine Words(Language language, bool areThere) => areThere
        ? new(language.In("Langues", "Languages"), language.In("français et anglais", "French and English"))
        : new(language.In("Langues", "Languages"), language.In("les mois français manquent", "the French months are missing"),
            language.In("Installez ICU (libicu), ou retirez DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.", "Install ICU (libicu), or take DOTNET_SYSTEM_GLOBALIZATION_INVARIANT away."));

    /// <param name="age">Of the newest copy; null when there is none.</param>
    internal static MachineLine Backup(Language language, string folder, TimeSpan? age) => new(
        language.In("Sauvegarde", "Backup"),
        age is { } old ? language.In($"il y a {old.TotalHours:0} h", $"{old.TotalHours:0} h ago") : language.In("aucune", "none"),
        age < TimeSpan.FromHours(26) ? null : language.In(
            $"Laissez le bot tourner la nuit, ou dites : backup FICHIER. Vérifiez que {folder} est accessible en écriture.", $"Let the bot run at night, or say: backup FILE. See that {folder} can be written."));

    internal static MachineLine NoBackups(Language language) => new(
        language.In("Sauvegarde", "Backup"), language.In("aucune n’est faite ici", "none is made here"),
        language.In("Programmez « backup FICHIER », ou pg_dump là où tourne PostgreSQL.", "Schedule “backup FILE”, or pg_dump where PostgreSQL runs."));

    internal static MachineLine DeadLetters(Language language, int count) => new(
        language.In("Messages abandonnés (7 jours)", "Messages given up (7 days)"), $"{count}",
        count == 0 ? null : language.In("Les raisons sont dans le journal et chez les administrateurs : jeton, canal archivé, compte bloqué.", "The reasons are in the log and with the admins: a token, an archived channel, a blocked account."));

    internal static MachineLine Vacant(Language language, string plan, ImmutableArray<string> roles) => new(
        language.In($"Rôles de {plan}", $"Roles of {plan}"), language.In($"personne pour {string.Join(", ", roles)}", $"nobody for {string.Join(", ", roles)}"),
        language.In("Dites : lier RÔLE @personne.", "Say: link ROLE @user."));

    /// <param name="isMailed">Whether a mail server is set.</param>
    internal static MachineLine Unreached(Language language, string plan, ImmutableArray<string> people, bool isMailed) => new(
        language.In($"Personnes de {plan}", $"People of {plan}"), language.In($"rien n’atteint {string.Join(", ", people)}", $"nothing reaches {string.Join(", ", people)}"),
        isMailed
            ? language.In("Dites : lier NOM @personne, ou réglages mél ADRESSE pour NOM.", "Say: link NAME @user, or settings mail ADDRESS for NAME.")
            : language.In("Dites : lier NOM @personne ; ou donnez Smtp:Host et dites : réglages mél ADRESSE pour NOM.", "Say: link NAME @user; or set Smtp:Host and say: settings mail ADDRESS for NAME."));

    internal static MachineLine Unserved(Language language, string platform, int count) => new(
        language.In($"Messages pour {platform}", $"Messages for {platform}"), language.In($"{count} en attente, et rien ici n’y envoie", $"{count} waiting, and nothing here sends there"),
        language.In(
            $"Démarrez un bot avec les réglages de {platform} ; si l’on n’y est plus, chacun dit : réglages plateforme AUTRE.",
            $"Start a bot with the settings of {platform}; where nobody is there any more, each says: settings platform ANOTHER."));

    internal static MachineLine PublicUrl(Language language, string url, bool isSafe) => new(
        "Web:PublicUrl", url, isSafe ? null : language.In("Mettez un certificat devant le bot et écrivez https:// : ce qui passe se lit en chemin.", "Put a certificate before the bot and write https://: what passes is read on its way."), IsLost: !isSafe);

    /// <param name="plain">Keys that nothing encrypts.</param>
    internal static MachineLine Keys(Language language, int plain, bool hasCertificate) => new(
        language.In("Clés", "Keys"), plain == 0 ? language.In("chiffrées", "encrypted") : language.In($"{plain} en clair dans la base", $"{plain} in the clear in the store"),
        (plain, hasCertificate) switch
        {
            (0, _) => null,
            (_, true) => language.In(
                "Elles scellent jusqu’à 90 jours après leur création, et ouvrent ce qu’elles ont scellé tant qu’elles sont là, pour qui a une copie aussi ; les suivantes sont chiffrées. Le README (Operate) dit comment s’en défaire.",
                "They seal until 90 days after they were made, and open what they sealed as long as they are there, for whoever has a copy too; those that follow are encrypted. README (Operate) says how to be rid of them."),
            (_, false) => language.In(
                "Qui lit la base ou une copie lit les clés, et peut entrer sous n’importe quel nom : donnez Web:KeyCertificatePath.",
                "Whoever reads the store or a copy of it reads the keys, and can sign in as anybody: set Web:KeyCertificatePath."),
        });

    internal static MachineLine Mail(Language language, string server, bool answers) => new(
        language.In("Courrier", "Mail"), server, answers ? null : language.In("Il ne répond pas : vérifiez Smtp:Host, Smtp:Port et la sortie réseau.", "It does not answer: check Smtp:Host, Smtp:Port and the way out of this machine."), IsLost: !answers);

    internal static MachineLine Heartbeat(Language language, bool isSet) => new(
        language.In("Surveillance", "Watcher"), isSet ? "Operations:HeartbeatUrl" : language.In("personne", "nobody"),
        isSet ? null : language.In("Donnez Operations:HeartbeatUrl : un bot arrêté ne peut pas le dire lui-même.", "Set Operations:HeartbeatUrl: a bot that is down cannot say so itself."));

    internal static MachineLine Retention(Language language, RetentionOptions options) => new(
        language.In("Conservation", "Retention"),
        language.In(
            $"événements {options.RawEvents} j, messages {options.Messages} j, historique {(options.Journal == 0 ? "toujours" : $"{options.Journal} j après la clôture")}",
            $"events {options.RawEvents} days, messages {options.Messages} days, history {(options.Journal == 0 ? "always" : $"{options.Journal} days after closing")}"));

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_048_576d:0.#} MB");
}
