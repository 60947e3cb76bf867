namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>The column of percentages in the table of efforts.</summary>
internal static class ShareRules
{
    /// <summary>In percent for each row: figures are rounded to whole ones.</summary>
    private const decimal Rounding = 0.5m;

    internal static IEnumerable<Finding> NotWhole(Examined plan)
    {
        var rows = plan.Plan.CategoryEfforts.Where(row => !row.Value.IsTotal).ToList();
        if (rows.Count < 2 || rows.Exists(row => row.Value.Percent is null)) return [];

        var sum = rows.Sum(row => row.Value.Percent!.Value);
        return Math.Abs(sum - 100) <= Rounding * rows.Count ? [] : [new Finding.SharesNotWhole([new Spot(rows[0].Line, rows[0].Value.Category, "", sum, 100)])];
    }

    /// <summary>Each share against the days of its own row; a point either way is rounding.</summary>
    internal static IEnumerable<Finding> Differs(Examined plan)
    {
        var rows = plan.Plan.CategoryEfforts.Where(row => !row.Value.IsTotal).ToList();
        var total = rows.Sum(row => row.Value.Days ?? 0);
        if (total == 0 || rows.Exists(row => row.Value.Days is null)) return [];

        return DoctorRules.Together(
            rows.Where(row => row.Value.Percent is { } share && Math.Abs(share - Share(row.Value.Days!.Value)) > 1)
                .Select(row => new Spot(row.Line, row.Value.Category, "", row.Value.Percent, Math.Round(Share(row.Value.Days!.Value)))),
            spots => new Finding.ShareDiffers(spots));

        decimal Share(decimal days) => 100 * days / total;
    }
}
