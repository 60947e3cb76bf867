using System.Net.Http.Headers;

namespace ChatOpsBot.Benchmarks;

/// <summary>The question the chat page posts for <c>status ACT-004</c>.</summary>
internal static class Question
{
    internal const string Path = "/chat/messages";
    internal const string Body = """{"text":"status ACT-004"}""";

    /// <summary>Asks once, and again until somebody listens.</summary>
    internal static async Task<byte[]> FirstAnswerAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(Body) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsByteArrayAsync();
            }
            catch (HttpRequestException exception) when (exception.StatusCode is null)
            {
                await Task.Delay(5);
            }
        }
    }
}
