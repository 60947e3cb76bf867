namespace ChatOpsBot.Web;

/// <summary>An answer that is kept as it is sent. The results of the framework that take bytes are made for files, and look at what a file needs.</summary>
/// <param name="json">In UTF-8.</param>
internal sealed class JsonBytes(byte[] json) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        (response.ContentType, response.ContentLength) = ("application/json; charset=utf-8", json.Length);
        return response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
    }
}
