using System.Text;
using ChatOpsBot.Core.Documents.Decoding;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class MojibakeRepairTests
{
    [Theory]
    [InlineData("RÃ©silience", "Résilience")]
    [InlineData("Ã‰chÃ©ance dÃ©passÃ©e", "Échéance dépassée")]
    [InlineData("â‰¤ 10 â‚¬", "≤ 10 €")]
    [InlineData("ğŸ”„ En cours", "🔄 En cours")]
    [InlineData("â”‚ â–ˆâ–‘ â”‚", "│ █░ │")]
    public void Utf8_that_was_read_as_a_windows_code_page_is_put_right(string destroyed, string clean) =>
        Assert.Equal(clean, MojibakeRepair.Repair(destroyed).Text);

    [Theory]
    [InlineData("âŒ bloquÃ©", "❌ bloqué")]
    [InlineData("âš\u00A0ï¸ Ã  voir", "⚠\uFE0F à voir")]
    [InlineData("â”Œâ”€â”\nâ””â”€â”˜", "┌─┐\n└─┘")]
    [InlineData("â€œprÃªtâ€", "“prêt”")]
    public void Signs_that_lost_a_byte_come_back(string destroyed, string clean) =>
        Assert.Equal(clean, MojibakeRepair.Repair(destroyed).Text);

    [Fact]
    public void Signs_whose_byte_is_kept_as_a_control_character_come_back() =>
        Assert.Equal("❌ bloqué", MojibakeRepair.Repair("â\u009DŒ bloquÃ©").Text);

    [Theory]
    [InlineData("CrÃ©er Ã\u00A0 Ã‰vry", "Créer à Évry")]
    [InlineData("CrÃ©er Ã  Ã‰vry", "Créer à Évry")]
    [InlineData("CrÃ©er Ã partir de", "Créer à partir de")]
    [InlineData("rÃ©pÃ©ter voilÃ\nfin", "répéter voilà\nfin")]
    [InlineData("rÃ©pÃ©ter voilÃ , fin", "répéter voilà, fin")]
    [InlineData("DÃ©tail Â : rÃ©seau", "Détail \u00A0: réseau")]
    public void A_blank_may_stand_for_the_no_break_space_that_was_a_byte(string destroyed, string clean) =>
        Assert.Equal(clean, MojibakeRepair.Repair(destroyed).Text);

    [Theory]
    [InlineData("Résumé d’été : à vérifier, « prêt » …")]
    [InlineData("ÉTÉ’S CAFÉ” É…")]
    [InlineData("┌─┐ │ ❌ ⚠\uFE0F 🔄 €")]
    [InlineData("Un texte propre, réparé, qui cite « Ã© » et « Ã¨ »")]
    [InlineData("plain ASCII")]
    public void A_clean_text_is_never_touched(string clean)
    {
        var repair = MojibakeRepair.Repair(clean);

        Assert.Equal(clean, repair.Text);
        Assert.Equal((0, null), (repair.Count, repair.FirstLine));
        Assert.Empty(repair.LostLines);
    }

    [Fact]
    public void What_was_put_right_is_counted_from_its_first_line()
    {
        var repair = MojibakeRepair.Repair("Plan\r\nRÃ©silience Ã©levÃ©e\r\n");

        Assert.Equal("Plan\r\nRésilience élevée\r\n", repair.Text);
        Assert.Equal((3, 2), (repair.Count, repair.FirstLine));
    }

    [Fact]
    public void A_character_that_cannot_be_known_again_is_left_and_its_line_reported()
    {
        // Î and Í are both C3 and a byte that Windows-1254 lacks; ═ and ╝ leave the same two bytes.
        var repair = MojibakeRepair.Repair("rÃ©pÃ©tÃ© Ã©levÃ©\nÃle\nrÃ©seau\nâ•");

        Assert.Equal("répété élevé\nÃle\nréseau\nâ•", repair.Text);
        Assert.Equal([2, 4], repair.LostLines);
    }

    [Fact]
    public void Any_text_comes_back_or_its_line_is_reported()
    {
        var word = Gen.OneOf(
            "été", "À", "garçon", "Île", "naïve", "œuvre", "Œ", "voilà", "Noël", "ÉCHÉANCE", "où", "sûr", "Ça", "plan",
            "┌──┐", "│ │", "└──┘", "├─┤", "█░", "✅", "❌", "⚠\uFE0F", "🔄", "⬜", "“prêt”", "l’été", "—", "…", "≤", "±", "📁", "●", "═", "╝", "👍");
        var text = Gen.Select(word.Array[1, 40], Gen.OneOf(" ", "\n", " | ").Array[40], (words, gaps) =>
            "Résumé détaillé des problèmes relevés à l’échéance\n" + string.Concat(words.Select((w, i) => w + gaps[i])));

        Gen.Select(text, Gen.Bool, Gen.Bool).Sample((clean, isTurkish, dropsBytes) =>
        {
            var repair = MojibakeRepair.Repair(Destroy(clean, isTurkish, dropsBytes));
            var expected = clean.Split('\n');
            var actual = repair.Text.Split('\n');
            Assert.Equal(expected.Length, actual.Length);
            for (var line = 1; line <= expected.Length; line++)
                if (!repair.LostLines.Contains(line)) Assert.Equal(expected[line - 1], actual[line - 1]);
        });
    }

    [Fact]
    public void Any_clean_french_text_stays_as_it_is()
    {
        var characters = Gen.OneOf([.. "abc éèêëàâçîïôùûüÿœæÉÈÊÀÂÇÎÔŒ«»’“”…—–€°²\u00A0│─█✅\n"]);

        characters.Array[0, 200].Select(all => "Été, échéances : à vérifier " + new string(all)).Sample(clean =>
            Assert.Equal(clean, MojibakeRepair.Repair(clean).Text));
    }

    private static string Destroy(string clean, bool isTurkish, bool dropsBytes)
    {
        var destroyed = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(clean))
        {
            var isUndefined = value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D || (isTurkish && value is 0x8E or 0x9E);
            if (isUndefined && dropsBytes) continue;
            destroyed.Append(isUndefined ? (char)value : isTurkish ? InTurkish(value) : WindowsCodePage.Decode([value])[0]);
        }

        return destroyed.ToString();
    }

    private static char InTurkish(byte value) => value switch
    {
        0xD0 => 'Ğ',
        0xDD => 'İ',
        0xDE => 'Ş',
        0xF0 => 'ğ',
        0xFD => 'ı',
        0xFE => 'ş',
        _ => WindowsCodePage.Decode([value])[0],
    };
}
