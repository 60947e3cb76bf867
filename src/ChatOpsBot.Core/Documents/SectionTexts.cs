using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>Gathers the texts under an action: what stands together under one label is one text.</summary>
internal sealed class SectionTexts(SourceText source)
{
    private readonly List<ReadSection> _sections = [];
    private string? _label;
    private (int Start, int End)? _run;

    /// <summary>The label that what comes next stands under; null before the first.</summary>
    internal string? Label
    {
        get => _label;
        set
        {
            EndRun();
            _label = value;
        }
    }

    internal void Add(SourceSpan span) => _run = (_run?.Start ?? span.Start, span.End);

    internal void EndRun()
    {
        if (_run is not { } run) return;

        _run = null;
        var span = Whole(run.Start, run.End);
        var text = string.Join('\n', span.In(source.Text).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        if (text.Length > 0) _sections.Add(new ReadSection(SectionLabels.SectionKindOf(_label ?? ""), _label ?? "", text, span));
    }

    /// <summary>The texts in their order. Without a description of that name, the first text before all labels is it.</summary>
    internal ImmutableArray<ReadSection> Close()
    {
        EndRun();
        var unnamed = _sections.FindIndex(section => section.Heading.Length == 0 && !UnreadTables.LooksLikeTable(section.Text));
        if (unnamed >= 0 && _sections.TrueForAll(section => section.Kind != SectionKind.Description))
            _sections[unnamed] = _sections[unnamed] with { Kind = SectionKind.Description };

        return [.. _sections];
    }

    /// <summary>Without blank lines around it, and with the indent of its first line when it begins one.</summary>
    private SourceSpan Whole(int start, int end)
    {
        var trimmed = source.Trim(start, end);
        var lineStart = source.Lines.Span(source.Lines.LineAt(trimmed.Start)).Start;
        var isIndented = string.IsNullOrWhiteSpace(source.Text[lineStart..trimmed.Start]);
        return isIndented ? new SourceSpan(lineStart, trimmed.End - lineStart) : trimmed;
    }
}
