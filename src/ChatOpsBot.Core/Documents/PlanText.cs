namespace ChatOpsBot.Core.Documents;

/// <summary>The text of a document and how its bytes were read.</summary>
/// <param name="Text">Without a byte-order mark; every <see cref="SourceSpan"/> counts from here.</param>
/// <param name="Encoding">The encoding the bytes were in, by its IANA name: <c>utf-8</c>, <c>windows-1252</c>, <c>utf-16</c>.</param>
/// <param name="HasByteOrderMark">Whether the bytes began with one.</param>
/// <param name="RepairedCharacters">How many characters had been destroyed by a wrong decoding and were put right.</param>
/// <param name="LostLines">Lines, from 1, on which destroyed characters could not be put right.</param>
public sealed record PlanText(
    string Text, string Encoding, bool HasByteOrderMark, int RepairedCharacters, System.Collections.Immutable.ImmutableArray<int> LostLines);
