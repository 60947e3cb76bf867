namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>A short run of the fuzz; <c>fuzz</c> of the benchmarks goes on as long as it is told.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void No_document_is_too_odd_to_be_read_and_written()
    {
        for (var number = 1; number <= 400; number++)
        {
            var thrown = Record.Exception(() => DocumentFuzz.Run(DocumentFuzz.Case(number), number));
            Assert.True(thrown is null, $"case {number}: {thrown}");
        }
    }
}
