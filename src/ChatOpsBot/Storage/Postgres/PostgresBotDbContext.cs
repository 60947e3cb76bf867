using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Postgres;

internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options);
