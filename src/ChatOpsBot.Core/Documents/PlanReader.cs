using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ChatOpsBot.Core.Documents.Decoding;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Documents.Sections;

namespace ChatOpsBot.Core.Documents;

/// <summary>Reads the Markdown of an action plan by its structure: headings, tables known by their columns, boxes, labels.</summary>
public static class PlanReader
{
    public const int LimitInMegabytes = DocumentDecoder.LimitInMegabytes;

    /// <summary>Never throws: whatever the bytes are, the outcome says what they are.</summary>
    /// <param name="progress">Told after each part of a long document, in percent of its text.</param>
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, IProgress<int>? progress = null) => DocumentDecoder.Decode(bytes) switch
    {
        DecodeOutcome.Refused refused => new ReadOutcome.Refused(refused.Reason, refused.Line, refused.Detail),
        DecodeOutcome.Decoded decoded => Read(decoded, progress),
        _ => throw new UnreachableException(),
    };

    /// <summary>The same, with the parts of the document that each was read from; null when it is refused.</summary>
    internal static Anatomy? Dissect(ReadOnlySpan<byte> bytes)
    {
        if (DocumentDecoder.Decode(bytes) is not DecodeOutcome.Decoded decoded || SourceDocument.Parse(decoded.Text.Text) is not { } document) return null;

        var outline = Outline.Of(document);
        return Read(decoded, document, outline) is ReadOutcome.Read(var plan) ? new Anatomy(plan, document, outline) : null;
    }

    private static ReadOutcome Read(DecodeOutcome.Decoded decoded, IProgress<int>? progress) =>
        SourceDocument.Parse(decoded.Text.Text, progress: progress) is { } document
            ? Read(decoded, document, Outline.Of(document))
            : new ReadOutcome.Refused(ReadRefusal.TooDeeplyNested, null, "");

    private static ReadOutcome Read(DecodeOutcome.Decoded decoded, SourceDocument document, Outline outline)
    {
        var findings = UnreadTables.In(document).ToList();
        findings.AddRange(outline.SetApart().Select(section => new ReadFinding(FindingKind.RowNotRead, section.Heading.Line, section.Heading.Words)));
        var rows = ActionRows.In(outline, outline.Actions.Any(), findings);
        var actions = Actions(outline, rows, document.Source, findings);
        if (Refuse(actions, findings) is { } refused) return refused;

        findings.AddRange(OfDecoding(decoded, document));
        var start = StartDate.Find(document, outline);
        var references = new ActionReferences(actions.Select(action => action.Id), findings);
        var plan = new ReadPlan
        {
            Source = decoded.Text,
            Title = outline.Title?.Heading.Words ?? "",
            Language = LabelLanguage.Of(document, actions),
            Start = start?.Day,
            StartSpan = start?.Span,
            Actions = actions,
            Milestones = MilestoneTable.Read(document, references, findings),
            Levels = LevelTable.Read(document, findings),
            Resources = ResourceTable.Read(document, references, findings),
        };
        return new ReadOutcome.Read(SectionReader.Read(plan, outline, rows.Tables, document.Source, findings));
    }

    private static ImmutableArray<ReadAction> Actions(Outline outline, ActionRows rows, SourceText source, List<ReadFinding> findings)
    {
        var byId = rows.All.ToLookup(row => row.Id);
        var headed = outline.Actions.Select(section => ActionReader.Read(section, outline.PhaseOf(section), byId[section.Heading.Candidate!.Id], source, findings)).ToList();
        var ids = headed.Select(action => action.Id).ToHashSet();
        return [.. headed.Concat(byId.Where(of => !ids.Contains(of.Key)).Select(of => ActionReader.Read(of, findings))).OrderBy(action => action.Line)];
    }

    /// <summary>A plan without actions whose table could not be read is told where that table stands.</summary>
    private static ReadOutcome.Refused? Refuse(ImmutableArray<ReadAction> actions, List<ReadFinding> findings)
    {
        if (actions.IsEmpty)
        {
            var unread = findings.Find(finding => finding.Kind == FindingKind.TableNotRead);
            return new ReadOutcome.Refused(ReadRefusal.NoActions, unread?.Line, unread?.Detail ?? "");
        }

        var second = actions.GroupBy(action => action.Id).SelectMany(same => same.Skip(1)).MinBy(action => action.Line);
        return second is null ? null : new ReadOutcome.Refused(ReadRefusal.DuplicateAction, second.Line, second.Id.ToString());
    }

    private static IEnumerable<ReadFinding> OfDecoding(DecodeOutcome.Decoded decoded, SourceDocument document)
    {
        if (decoded.FirstRepairedLine is { } first)
            yield return new ReadFinding(FindingKind.CharactersRepaired, first, decoded.Text.RepairedCharacters.ToString(CultureInfo.InvariantCulture));

        foreach (var line in decoded.Text.LostLines)
            yield return new ReadFinding(FindingKind.CharactersLost, line, document.Source.Lines.Text(line).Trim());
    }
}
